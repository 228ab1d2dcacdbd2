import type { Operation, Server } from '@downlink-kit/servers';
import fc from 'fast-check';
import { payloadsOf } from '../arguments.ts';
import type { Formatter } from '../formatter/formatter.ts';
import { isObject, type JsonObject } from '../formatter/json.ts';
import { isFrame } from '../learn/frames.ts';
import { instrument } from '../learn/instrument.ts';
import { type Learnt, learn, type Seed } from '../learn/learn.ts';
import { Tracer } from '../learn/trace.ts';
import type { Caller } from '../run/caller.ts';
import { pinnedChance } from '../run/pinned-chance.ts';
import type { Offer } from '../script/functions.ts';
import { literalsOf } from '../script/literals.ts';
import type { ParsedScript } from '../script/parse-script.ts';
import { acceptedOf } from './accepted.ts';
import { distinct } from './distinct.ts';
import type { Known } from './inputs.ts';
import { showPath } from './path.ts';
import { samplesOf } from './schema.ts';

/** How many inputs are drawn from a declaration or a schema, and how many inputs and frames are traced. */
const DRAWN = 60;
const TRACED = { perRun: 6, least: 200, most: 1600 };
const FRAMES = { perRun: 2, least: 100, most: 500 };
/** How many pairs of accepted inputs are tried as one. */
const MOST_CROSSED = 60;
/** How many words of a script are tried as keys, and what is never one. */
const MOST_WORDS = 80;
const NO_KEYS = new Set([
  'data',
  'bytes',
  'fPort',
  'errors',
  'warnings',
  'length',
  'push',
  'keys',
  'prototype',
  '__proto__',
]);

/** What a script takes that reads no key by its name. */
const UNREAD: readonly JsonObject[] = [{}, { any: 1 }];

/** What inputs are gathered from. */
export interface Sources {
  readonly formatter: Formatter;
  readonly parsed: ParsedScript;
  readonly offer: Offer;
  readonly caller: Caller;
  /** The plain server, on which instrumented scripts run. */
  readonly plain: Server;
  readonly seed: number;
  /** Cases a law, by which is judged how much learning is worth. */
  readonly runs: number;
  /** Leaves out what can be learnt from the script. */
  readonly learns: boolean;
}

/** What is known where nothing was gathered, since no law asks for inputs. */
export const nothingKnown: Known = {
  seeds: [],
  accepted: [],
  frames: {},
  values: () => [],
  spoken: [],
  unreached: { all: 0, lines: [] },
};

/** Gathers inputs: from the declaration, the schema, the examples, and by following the script. */
export async function gather(sources: Sources): Promise<Known> {
  const { formatter, offer, parsed, caller } = sources;
  const names = offer.functions.map(({ name }) => name);
  const literals = literalsOf(parsed);
  const given = [
    ...drawn(sources),
    ...formatter.examples.flatMap(({ operation, input }) =>
      operation === 'encodeDownlink' && isObject(input.decoded_payload ?? null) ? [input.decoded_payload!] : [],
    ),
  ];
  let learnt: Learnt | undefined;
  if (names.includes('encodeDownlink') || names.includes('Encoder')) {
    learnt = await learnFrom(sources, 'encodeDownlink', [...given, ...UNREAD]);
    // A script that counts or lists keys asks for none by name: then any word of it may be one.
    if (!learnt.seeds.some(isAccepted)) {
      learnt = await learnFrom(sources, 'encodeDownlink', [...given, ...UNREAD, ...wordsAsKeys(literals.texts)]);
    }
  }
  if (learnt !== undefined && /\bMath\s*\.\s*random\b/.test(parsed.text) && !learnt.seeds.some(isAccepted)) {
    const first = [...given, ...UNREAD, ...wordsAsKeys(literals.texts)];
    learnt = await learnFrom(sources, 'encodeDownlink', first, 0.999999);
  }
  const ended = learnt?.seeds.filter(({ how }) => how !== 'hung') ?? [];
  const hung = learnt?.seeds.filter(({ how }) => how === 'hung').slice(0, 2) ?? [];
  const apart = await acceptedOf(caller, distinct([...given, ...ended.map(({ input }) => input), ...UNREAD]));
  const accepted = await acceptedOf(caller, distinct([...apart, ...crossed(apart)]));
  const seeds = distinct([...given, ...[...hung, ...ended].map(({ input }) => input), {}]);
  const frames: Record<string, readonly JsonObject[]> = {};
  for (const operation of ['decodeDownlink', 'decodeUplink'] as const) {
    const there = names.includes(operation) || (operation === 'decodeUplink' && names.includes('Decoder'));
    if (there) frames[operation] = await framesOf(sources, operation, accepted);
  }
  return {
    seeds,
    accepted,
    frames,
    values: (path) => learnt?.values.get(showPath(path)) ?? [],
    spoken: [...literals.texts, ...literals.numbers],
    unreached: learnt === undefined ? nothingReached : unreachedIn(sources, learnt),
  };
}

const nothingReached = { all: 0, lines: [] };

/** The answers with bytes that no input came to; nothing where nothing was learnt, or a call hung. */
function unreachedIn({ parsed, learns }: Sources, { answers, seeds }: Learnt): Known['unreached'] {
  if (!learns || seeds.some(({ how }) => how === 'hung')) return nothingReached;
  const { answers: lines } = instrument(parsed);
  return { all: lines.length, lines: lines.filter((_, id) => !answers.has(id)) };
}

/** Pairs of inputs as one: keys that were learnt apart may be sent together. */
function crossed(inputs: readonly JsonObject[]): JsonObject[] {
  const pairs = inputs.flatMap((one, i) =>
    inputs.slice(i + 1).flatMap((other) => {
      const both = { ...one, ...other };
      const size = Object.keys(both).length;
      return size > Object.keys(one).length && size > Object.keys(other).length ? [both] : [];
    }),
  );
  return pairs.slice(0, MOST_CROSSED);
}

function isAccepted({ how }: Seed): boolean {
  return how === 'accepted';
}

/** Each word of a script as the only key of an input, with a value of each type. */
function wordsAsKeys(texts: readonly string[]): JsonObject[] {
  const names = texts.filter((text) => /^[A-Za-z_$][\w$]*$/.test(text) && !NO_KEYS.has(text)).slice(0, MOST_WORDS);
  return names.flatMap((name) => [7, 'x', true].map((value) => ({ [name]: value })));
}

function drawn({ formatter: { device, schema }, seed }: Sources): JsonObject[] {
  if (device !== undefined) {
    const payloads = payloadsOf(device).map(({ given }) => given as JsonObject);
    return fc
      .sample(payloads, { seed, numRuns: DRAWN })
      .map((payload) => JSON.parse(JSON.stringify(payload)) as JsonObject);
  }
  return schema === undefined ? [] : samplesOf(schema, seed, DRAWN);
}

async function learnFrom(
  sources: Sources,
  operation: Operation,
  first: readonly JsonObject[],
  chance?: number,
): Promise<Learnt> {
  const { parsed, plain, learns, runs } = sources;
  if (!learns) return { seeds: [], values: new Map(), reached: new Set(), answers: new Set() };
  const instrumented = instrument(parsed);
  const text = chance === undefined ? instrumented.text : pinnedChance(instrumented.text, chance);
  const tracer = new Tracer(plain, { ...instrumented, text }, operation);
  if (operation === 'encodeDownlink') return learn(tracer, distinct(first), () => true, within(TRACED, runs));
  return learn(tracer, distinct(first), isFrame, within(FRAMES, runs));
}

function within({ perRun, least, most }: typeof TRACED, runs: number): number {
  return Math.min(most, Math.max(least, perRun * runs));
}

async function framesOf(
  sources: Sources,
  operation: Operation,
  accepted: readonly JsonObject[],
): Promise<JsonObject[]> {
  const { caller, formatter } = sources;
  const documented = formatter.examples.flatMap(({ operation: of, input }) =>
    of === operation && input.frm_payload_hex !== undefined
      ? [frame([...Buffer.from(input.frm_payload_hex, 'hex')], input.f_port ?? 1)]
      : [],
  );
  const sent =
    operation === 'decodeDownlink'
      ? await caller.ask(accepted.map((given) => ({ operation: 'encodeDownlink', given })))
      : [];
  const frames = sent.flatMap((reply) =>
    reply.kind === 'frame' ? [frame([...Buffer.from(reply.hex, 'hex')], reply.port)] : [],
  );
  const start = frame([11, 22, 33, 44, 55, 66, 77, 88], (documented[0]?.fPort as number) ?? 10);
  const first = distinct([...documented, ...frames, start])
    .filter(isFrame)
    .slice(0, 120);
  const { seeds } = await learnFrom(sources, operation, first);
  return distinct([...first, ...seeds.map(({ input }) => input)]);
}

function frame(bytes: readonly number[], fPort: number): JsonObject {
  return { bytes, fPort };
}
