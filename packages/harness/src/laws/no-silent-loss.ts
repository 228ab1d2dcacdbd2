import { isObject, type Json } from '../formatter/json.ts';
import { put, showPath, without } from '../inputs/path.ts';
import { sameReply } from '../run/reply.ts';
import { isSpelling, sameFloat } from './alike.ts';
import { both, changeOf } from './changed.ts';
import { aboutReadValues } from './is-read.ts';
import { broken, type Case, type Law, type Violation, withoutEncoder } from './law.ts';

/** A number beyond what its bytes hold, or a value of another type, is refused, not bent. */
export const noSilentLossLaw: Law = {
  name: 'no-silent-loss',
  skip: withoutEncoder,
  cases: ({ inputs }) => inputs.losses('no-silent-loss'),
  async judge({ caller }, cases, manner) {
    const [ones, others] = await both(caller, cases, manner);
    const probes = cases.map((one) => probeOf(one));
    const probed = await caller.ask(
      probes.map((given) => ({ operation: 'encodeDownlink', given })),
      manner,
    );
    const whole = await caller.ask(
      cases.map(({ given, change }) => ({ operation: 'encodeDownlink', given: without(given, change!.at) })),
      manner,
    );
    const violations = cases.map((one, i): Violation | undefined => {
      const [a, b, c] = [ones[i]!, others[i]!, probed[i]!];
      const { path, from, to } = changeOf(one);
      if (a.kind !== 'frame' || b.kind !== 'frame' || a.hex === '' || b.hex === '') return undefined;
      const [name, was, is] = [showPath(path), JSON.stringify(from), JSON.stringify(to)];
      const bent = (kind: string, text: string) => broken(kind, text, { ...one, given: put(one.given, path, to) }, b);
      if (typeof from === 'number' && typeof to === 'number') {
        if (!sameReply(a, b) || sameFloat(from, to)) return undefined;
        if (isBeyond(from, to)) return bent('wrapped', `${name} ${is} goes out as ${was} does, ${a.hex}`);
        if (isTruncated(from, to) && c.kind === 'frame' && c.hex !== a.hex)
          return bent('cut', `${name} ${is} is cut to ${was}, ${a.hex}`);
        return undefined;
      }
      if (typeof from === 'string' && typeof to === 'string') {
        if (!sameReply(a, b) || !to.startsWith(from) || from === '') return undefined;
        return bent('cut', `${name} ${is} is cut to ${was}, ${a.hex}`);
      }
      if (kindOf(from) === kindOf(to)) return undefined;
      // The same frame without the value, or nothing that depends on it: it was taken for none, not bent.
      if (to === null && sameReply(b, whole[i]!)) return undefined;
      if (isSpelling(from, to) && sameReply(a, b)) return undefined;
      if (c.kind !== 'frame' || !sameReply(b, c)) return undefined;
      return bent('other type', `${name} takes ${is} where ${was} belongs, and sends ${b.hex}`);
    });
    return aboutReadValues(caller, manner, cases, ones, violations);
  },
};

function kindOf(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}

/** Whether two numbers differ by what a whole number of bytes cannot tell apart, or by far more than a limit. */
export function isBeyond(from: number, to: number): boolean {
  const distance = Math.abs(to - from);
  return distance >= 256 && (distance % 256 === 0 || distance >= 2 ** 20);
}

function isTruncated(from: number, to: number): boolean {
  const distance = Math.abs(to - from);
  return distance > 0.5 && distance < 1;
}

/** A second value by which a wrong type shows: another of the type for which the script would send the same. */
function probeOf({ given, change }: Case) {
  const { at: path, to } = change!;
  return put(given, path, otherLike(to));
}

function otherLike(value: Json): Json {
  if (typeof value === 'number') return Number.isInteger(value) ? value + 1 : Math.ceil(value);
  if (typeof value === 'string') return `${value}q`;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  if (isObject(value)) return { ...value, q: 1 };
  return [...value, 'q'];
}
