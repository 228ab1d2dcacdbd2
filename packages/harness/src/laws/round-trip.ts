import { isObject, type Json, type JsonObject } from '../formatter/json.ts';
import { type Path, without } from '../inputs/path.ts';
import type { Caller, Manner, Request } from '../run/caller.ts';
import { type Reply, sameReply } from '../run/reply.ts';
import { alike } from './alike.ts';
import { broken, type Case, has, type Law, type Violation, withoutEncoder } from './law.ts';

/** What `encodeDownlink` made of an input, `decodeDownlink` makes that input of again. */
export const roundTripLaw: Law = {
  name: 'round-trip',
  alsoExact: true,
  skip: (context) => (has(context, 'decodeDownlink') ? withoutEncoder(context) : 'there is no decodeDownlink'),
  cases: ({ inputs }) => inputs.sound(),
  async judge({ caller }, cases, manner) {
    const encoded = await caller.ask(cases, { ...manner, raw: true });
    const framed = encoded.flatMap((reply, index) =>
      reply.kind === 'frame' && reply.hex !== '' ? [{ reply, index }] : [],
    );
    const frames = framed.map(({ reply }) => frameOf(reply as Extract<Reply, { kind: 'frame' }>));
    const decoded = await caller.ask(frames, manner);
    const again = decoded.map((reply): Request => {
      return { operation: 'encodeDownlink', given: reply.kind === 'data' && isObject(reply.data) ? reply.data : {} };
    });
    const encodedAgain = await caller.ask(again, { ...manner, raw: true });
    const asked = await withoutIgnored(
      caller,
      manner,
      framed.map(({ reply, index }, i) => {
        return { given: cases[index]!.given, sent: reply as Frame, back: decoded[i]! };
      }),
    );
    const violations: (Violation | undefined)[] = cases.map(() => undefined);
    framed.forEach(({ reply, index }, i) => {
      const one = { ...cases[index]!, given: asked[i]! };
      violations[index] = judge(one, reply as Frame, decoded[i]!, encodedAgain[i]!);
    });
    return violations;
  },
};

/** Inputs without what did not come back and changes nothing of the frame either: it is ignored, as an unknown key is. */
async function withoutIgnored(
  caller: Caller,
  manner: Manner,
  sent: readonly { readonly given: JsonObject; readonly sent: Frame; readonly back: Reply }[],
): Promise<JsonObject[]> {
  const shorter = sent.map(({ given, back }) => {
    const missing = back.kind === 'data' ? missingIn(given, back.data, []) : [];
    return missing.reduce((rest, path) => without(rest, path), given);
  });
  const replies = await caller.ask(
    shorter.map((given) => ({ operation: 'encodeDownlink', given })),
    { ...manner, raw: true },
  );
  return sent.map(({ given, sent: frame }, i) => (sameReply(frame, replies[i]!) ? shorter[i]! : given));
}

/** The keys whose values did not come back at all. */
function missingIn(given: JsonObject, back: Json, path: Path): Path[] {
  if (!isObject(back)) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (!Object.hasOwn(back, key)) return [[...path, key]];
    return isObject(value) ? missingIn(value, back[key]!, [...path, key]) : [];
  });
}

type Frame = Extract<Reply, { kind: 'frame' }>;

function judge(one: Case, sent: Frame, back: Reply, again: Reply): Violation | undefined {
  const expected = one.given;
  if (back.kind !== 'data') {
    return broken(
      'not read',
      `${sent.hex} on port ${sent.port} is not read back: ${'message' in back ? back.message : back.kind}`,
      one,
      back,
      expected,
    );
  }
  const fault = lost(one.given, back.data, '');
  const isSame = again.kind === 'frame' && again.hex === sent.hex;
  if (fault !== undefined) {
    const rounded = isSame && fault.rounded ? '; refuse what lies between the values that can be sent' : '';
    return broken('changed', `${sent.hex} comes back otherwise: ${fault.text}${rounded}`, one, back, expected);
  }
  if (isSame) return undefined;
  const further = furtherKeys(one.given, back.data, '');
  if (further.length === 0) return undefined;
  const keys = `${further.length === 1 ? 'a further key' : 'further keys'}, ${further.join(', ')}`;
  const then = again.kind === 'frame' ? `sends ${again.hex}` : 'refuses';
  return broken(
    'not taken again',
    `${sent.hex} is read with ${keys}, which encodeDownlink ${then}`,
    one,
    back,
    expected,
  );
}

function frameOf({ hex, port }: { readonly hex: string; readonly port: number }): Request {
  return { operation: 'decodeDownlink', given: { bytes: [...Buffer.from(hex, 'hex')], fPort: port } };
}

/** What did not come back, in words, and whether it is a number that came back as another one. */
interface Lost {
  readonly text: string;
  readonly rounded: boolean;
}

/** What of a value did not come back; a value that was only spelled otherwise did. */
function lost(given: Json, back: Json | undefined, path: string): Lost | undefined {
  const at = path === '' ? 'the data' : path;
  const plainly = (text: string): Lost => ({ text, rounded: false });
  if (given === null && back === undefined) return undefined;
  if (back === undefined) return plainly(`${at} is missing`);
  if (Array.isArray(given)) {
    if (!Array.isArray(back) || back.length !== given.length) return plainly(`${at} is ${JSON.stringify(back)}`);
    return first(given.map((item, i) => lost(item, back[i], `${path}[${i}]`)));
  }
  if (isObject(given)) {
    if (!isObject(back)) return plainly(`${at} is ${JSON.stringify(back)}`);
    return first(Object.keys(given).map((key) => lost(given[key]!, back[key], keyAt(path, key))));
  }
  if (alike(given, back)) return undefined;
  const rounded = typeof given === 'number' && typeof back === 'number' && Math.abs(given - back) < 1;
  return { text: `${at} is ${JSON.stringify(back)}, not ${JSON.stringify(given)}`, rounded };
}

function keyAt(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function first(faults: readonly (Lost | undefined)[]): Lost | undefined {
  return faults.find((fault) => fault !== undefined);
}

/** The keys that came back and were not given. */
function furtherKeys(given: Json, back: Json, path: string): string[] {
  if (Array.isArray(given) && Array.isArray(back))
    return back.flatMap((item, i) => furtherKeys(given[i] ?? null, item, `${path}[${i}]`));
  if (!isObject(back)) return [];
  return Object.entries(back).flatMap(([key, value]) => {
    if (!isObject(given) || !Object.hasOwn(given, key)) return [keyAt(path, key)];
    return furtherKeys(given[key]!, value, keyAt(path, key));
  });
}
