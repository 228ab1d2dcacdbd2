import { judgeTime, type Server, usualFactors } from '@downlink-kit/servers';
import { isObject, type Json, type JsonObject } from '../formatter/json.ts';
import { leavesOf, put, showPath } from '../inputs/path.ts';
import { isSpelling } from '../laws/alike.ts';
import { type Context, has } from '../laws/law.ts';
import { CLOCK, inputOf, isHang, type Slowest } from '../run/caller.ts';
import { pinnedChance } from '../run/pinned-chance.ts';
import { sameReply } from '../run/reply.ts';
import type { Finding } from './finding.ts';

const SOME = 40;
/** The largest payload of the slowest data rates of EU868 (RP002-1.0.4). */
const LONGEST_SLOW_FRAME = 51;

/** What is noticed by running a formatter that no law forbids: bad habits, and what other servers would not forgive. */
export async function observe(context: Context, isBroken: boolean): Promise<Finding[]> {
  if (!has(context, 'encodeDownlink')) return [];
  const found = await Promise.all([
    nothingAccepted(context, isBroken),
    neverReached(context),
    throwing(context),
    unknownKeys(context),
    looseTypes(context),
    state(context),
    longFrames(context),
  ]);
  return found.filter((one) => one !== undefined);
}

/** Where the formatter is broken anyway, that is why, and this is no further warning. */
function nothingAccepted({ inputs }: Context, isBroken: boolean): Finding | undefined {
  if (inputs.accepted.length > 0) return undefined;
  return {
    rule: 'nothing-accepted',
    severity: isBroken ? 'info' : 'warning',
    message:
      'no input was found that encodeDownlink takes, so little could be tried: put examples beside it in examples.json',
  };
}

function neverReached({ inputs: { accepted, unreached } }: Context): Finding | undefined {
  const { all, lines } = unreached;
  if (accepted.length === 0 || lines.length === 0) return undefined;
  const named = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ', …' : ''}`;
  return {
    rule: 'never-reached',
    severity: 'info',
    message: `${lines.length} of ${all} answers with bytes ${lines.length === 1 ? 'was' : 'were'} never reached (${named}), so nothing is known of them: put an example of each beside it in examples.json`,
    line: lines[0]!,
  };
}

/** Looks at what the law of answers asked. */
function throwing({ caller, inputs, offer }: Context): Finding | undefined {
  const cases = inputs.anything(['encodeDownlink']);
  const index = cases.findIndex((one) => caller.recall(one, { raw: true })?.kind === 'threw');
  if (index < 0) return undefined;
  const { message } = caller.recall(cases[index]!, { raw: true }) as { message: string };
  const line = offer.functions.find(({ name }) => name === 'encodeDownlink')?.line;
  return {
    rule: 'throws-to-refuse',
    severity: 'warning',
    message: `${JSON.stringify(cases[index]!.given)} is refused by throwing ${message}: return { errors: [ … ] }, which all servers understand`,
    ...(line === undefined ? {} : { line }),
  };
}

async function unknownKeys({ caller, inputs }: Context): Promise<Finding | undefined> {
  const some = inputs.accepted.slice(0, SOME);
  const odd = some.map((given) => ({ ...given, [`${Object.keys(given)[0] ?? 'key'}s_misspelt`]: 7 }) as JsonObject);
  const index = await firstAlike(caller, some, odd);
  if (index === undefined) return undefined;
  return {
    rule: 'unknown-key',
    severity: 'warning',
    message: `an unknown key is ignored (${short(odd[index]!)}), so a misspelt one is too: refuse keys that are not known`,
  };
}

async function looseTypes({ caller, inputs }: Context): Promise<Finding | undefined> {
  const pairs = inputs.accepted
    .slice(0, SOME)
    .flatMap((given) =>
      leavesOf(given).flatMap(({ path, value }) =>
        spellings(value).map((other) => ({ given, path, value, other, changed: put(given, path, other) })),
      ),
    );
  const index = await firstAlike(
    caller,
    pairs.map(({ given }) => given),
    pairs.map(({ changed }) => changed),
  );
  if (index === undefined) return undefined;
  const { path, value, other } = pairs[index]!;
  return {
    rule: 'loose-type',
    severity: 'warning',
    message: `${showPath(path)} ${JSON.stringify(other)} is taken for ${JSON.stringify(value)}: refuse what has another type`,
  };
}

function spellings(value: Json): Json[] {
  const all: Json[] = [
    String(value),
    typeof value === 'boolean' ? Number(value) : value === 1,
    [value],
    typeof value === 'string' ? value.toUpperCase() : value,
  ];
  return all.filter((other) => other !== value && isSpelling(value, other));
}

/** Earlier calls that change later answers; chance gives one number meanwhile, so that it is not taken for them. */
async function state({ caller, inputs, offer }: Context): Promise<Finding | undefined> {
  const name = offer.functions.some((one) => one.name === 'encodeDownlink') ? 'encodeDownlink' : undefined;
  if (name === undefined || inputs.accepted.length === 0) return undefined;
  const some = inputs.accepted.slice(0, SOME);
  const steady = pinnedChance(caller.script, 0.5);
  const script =
    `${steady}\n;(function () { var once = ${name}; ${name} = function (input) {\n` +
    `  var data = input.data; try { once({ data: JSON.parse(JSON.stringify(data.before)), fPort: input.fPort }); } catch (ignored) {}\n` +
    `  return once({ data: data.now, fPort: input.fPort }); }; })();\n`;
  const pairs = some.flatMap((now, i) => [now, some[(i + 1) % some.length]!].map((before) => ({ now, before })));
  const alone = await caller.ask(
    pairs.map(({ now }) => ({ operation: name, given: now })),
    { script: steady },
  );
  const after = await caller.ask(
    pairs.map((pair) => ({ operation: name, given: pair })),
    { script },
  );
  const index = pairs.findIndex(
    (_, i) => alone[i]!.kind === 'frame' && after[i]!.kind !== 'failed' && !sameReply(alone[i]!, after[i]!),
  );
  if (index < 0) return undefined;
  const { now, before } = pairs[index]!;
  return {
    rule: 'keeps-state',
    severity: 'warning',
    message: `${short(now)} gives something else after ${short(before)}: keep nothing between calls; some servers keep the engine`,
  };
}

async function longFrames({ caller, inputs }: Context): Promise<Finding | undefined> {
  const replies = await caller.ask(inputs.accepted.map((given) => ({ operation: 'encodeDownlink', given })));
  const lengths = replies.map((reply) => (reply.kind === 'frame' ? reply.hex.length / 2 : 0));
  const index = lengths.findIndex((length) => length > LONGEST_SLOW_FRAME);
  if (index < 0) return undefined;
  return {
    rule: 'long-frame',
    severity: 'info',
    message: `${short(inputs.accepted[index]!)} gives ${lengths[index]} bytes; the slowest data rates of EU868 take ${LONGEST_SLOW_FRAME}`,
  };
}

async function firstAlike(
  caller: Context['caller'],
  ones: readonly JsonObject[],
  others: readonly JsonObject[],
): Promise<number | undefined> {
  const ask = (list: readonly JsonObject[]) =>
    caller.ask(list.map((given) => ({ operation: 'encodeDownlink', given })));
  const [a, b] = [await ask(ones), await ask(others)];
  const index = ones.findIndex((_, i) => a[i]!.kind === 'frame' && sameReply(a[i]!, b[i]!));
  return index < 0 ? undefined : index;
}

function short(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** How often the slowest call is repeated; the fastest counts. */
const REPEATS = 5;

/** Judges the slowest call by the server's limit: a warning from half of it on, an error above it. */
export async function timeFinding(server: Server, { script, request }: Slowest): Promise<Finding | undefined> {
  const { profile } = server;
  const factor = slowness(server);
  const call = { script, operation: request.operation, input: inputOf(request), clock: CLOCK, seed: 1 };
  const given = isObject(request.given) ? short(request.given) : '';
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const { ms, outcome } = await server.run(call);
    if (isHang(outcome)) {
      const message = `${request.operation} did not end within ${Math.round(ms)} ms here; the server ends scripts after ${profile.limitMs} ms: ${given}`;
      return { rule: 'too-slow', severity: 'error', message };
    }
    best = Math.min(best, ms);
  }
  const late = judgeTime(best, factor, profile.limitMs / 2);
  if (late === undefined) return undefined;
  const there = Math.round(best / factor);
  return {
    rule: 'too-slow',
    severity: there > profile.limitMs ? 'error' : 'warning',
    message: `${request.operation} took ${Math.round(best)} ms here, about ${there} ms on the server, which ends scripts after ${profile.limitMs} ms: ${given}`,
  };
}

/** Whether a call was slow enough to be measured again when nothing else runs. */
export function mayBeSlow(server: Server, { ms }: Slowest): boolean {
  return ms / slowness(server) > server.profile.limitMs / 4;
}

/** How many times longer a call takes here than on the server. */
function slowness({ engine }: Server): number {
  return engine.stand_in ? usualFactors.standIn : usualFactors[engine.name];
}
