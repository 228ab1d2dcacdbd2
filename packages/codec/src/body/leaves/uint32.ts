import type { JsonNode } from '../json/node.ts';
import { Refused } from '../refused.ts';
import { kindOf, type Leaf } from '../shape.ts';

const MOST = 0xffff_ffff;

/** An unsigned 32-bit number; both routes also take it as text, and disagree on nearly everything else. */
export function uint32(advice: string, fault?: (value: number) => { code: string; why: string } | undefined): Leaf {
  return {
    kind: 'leaf',
    read: (node, route) => (route === 'webhook' ? readExactly(node) : readLoosely(node)),
    ...(fault === undefined ? {} : { fault: (value: unknown) => fault(value as number) }),
    isZero: (value) => value === 0,
    nullOnPlain: false,
    isStrict: (node) => node.kind === 'number' && /^[0-9]+$/.test(node.text),
    advice,
  };
}

/** A number that may be missing, which is not the same as 0: what a protobuf wrapper is in JSON. */
export function wrappedUint32(
  advice: string,
  fault: (value: number) => { code: string; why: string } | undefined,
): Leaf {
  return { ...uint32(advice, fault), isZero: () => false, nullOnPlain: true };
}

/** protojson: a whole number within range, however it is written, also as text. */
function readExactly(node: JsonNode): number {
  const written = writtenNumber(node);
  const digits = wholeNumber(written);
  if (digits === undefined) throw new Refused('not_whole', `${written} is not a whole number`);
  const value = Number(digits);
  if (value < 0 || value > MOST) throw new Refused('not_whole', `${written} is outside 0…${MOST}`);
  return value + 0;
}

/** jsoniter: the digits in front; what follows, a minus or an overflow is dropped in silence. A text must be digits. */
function readLoosely(node: JsonNode): number {
  const written = writtenNumber(node);
  if (node.kind === 'text') {
    if (/^[0-9]+$/.test(written) && Number(written) <= MOST) return Number(written);
    throw new Refused('not_whole', `${JSON.stringify(written)} is not a whole number`);
  }
  const value = Number(/^[0-9]*/.exec(written)![0]);
  return value > MOST ? 0 : value;
}

function writtenNumber(node: JsonNode): string {
  if (node.kind === 'number') return node.text;
  if (node.kind === 'text') return node.value;
  throw new Refused('wrong_type', `${kindOf(node)} is not a number`);
}

/** The digits of a JSON number that is whole, whatever its exponent; undefined for any other text. */
export function wholeNumber(written: string): string | undefined {
  const parts = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/.exec(written);
  if (parts === null) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = parts;
  const digits = (whole! + fraction).replace(/^0+/, '');
  const meaningful = digits.replace(/0+$/, '');
  if (meaningful === '') return '0';
  const zeros = digits.length - meaningful.length - fraction.length + Number(exponent);
  if (zeros < 0 || zeros > 400) return undefined;
  return sign! + meaningful + '0'.repeat(zeros);
}
