import { CodecError } from '../refusal/codec-error.ts';
import type { ChecksumNode, LengthNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { bytesOf } from '../tree/size.ts';
import { checksumOf } from '../values/checksum.ts';
import { countRange } from '../values/count-range.ts';
import { requireWhole } from '../values/limits.ts';
import { writeUnsigned } from './integer-bytes.ts';
import { givenValue, isGiven, type ObjectData } from './object.ts';

/** Writes what could only be known once the list was whole. */
export type Settle = () => void;

/** Leaves room for a length. */
export function reserveLength(
  node: LengthNode,
  object: ObjectData,
  out: number[],
  together: readonly string[],
): Settle {
  const at = out.length;
  const bytes = bytesOf(node.in);
  const says = claimed(node.name, object, together);
  for (let byte = 0; byte < bytes; byte++) out.push(0);
  return () => {
    const behind = out.length - at - bytes;
    const is = lengthFor(behind, node.add, countRange(node.in).most, object.path);
    requireSame('wrong_length', node.name, says, is, object);
    const written: number[] = [];
    writeUnsigned(is, bytes, node.in.order === 'le', written);
    for (const [byte, value] of written.entries()) out[at + byte] = value;
  };
}

/** The length to write, where its field can hold it. */
export function lengthFor(behind: number, add: number, most: number, path: string): number {
  if (behind + add > most) throw new CodecError('stretch_too_long', path, { length: behind, maximum: most - add });
  return behind + add;
}

/** Leaves room for a checksum over the list from `start` on. */
export function reserveChecksum(
  node: ChecksumNode,
  object: ObjectData,
  out: number[],
  start: number,
  together: readonly string[],
): Settle {
  const at = out.length;
  const says = claimed(node.name, object, together);
  for (let byte = 0; byte < node.bytes; byte++) out.push(0);
  return () => {
    const is = checksumOf(node.algorithm, out.slice(start + node.skip, at)) % 2 ** (8 * node.bytes);
    requireSame('wrong_sum', node.name, says, is, object);
    const written: number[] = [];
    writeUnsigned(is, node.bytes, node.order === 'le', written);
    for (const [byte, value] of written.entries()) out[at + byte] = value;
  };
}

/** What the data says of a derived value that has a name. */
export function claimed(name: string | undefined, object: ObjectData, together: readonly string[]): number | undefined {
  if (name === undefined) return undefined;
  object.known.push(name);
  const says = givenValue(object, name);
  const path = pathOf(object.path, name);
  const others = together.filter((other) => other !== name && isGiven(object, other));
  if (says === undefined && others.length > 0) throw new CodecError('not_together', path, { others });
  if (says === undefined) throw new CodecError('missing_field', path, { expected: 'a whole number' });
  requireWhole(says, path);
  object.canonical[name] = says === 0 ? 0 : says;
  return says;
}

/** Refuses data that says something else than what is written. */
export function requireSame(
  code: 'wrong_length' | 'wrong_sum',
  name: string | undefined,
  says: number | undefined,
  is: number,
  object: ObjectData,
): void {
  if (name !== undefined && says !== is) throw new CodecError(code, pathOf(object.path, name), { says, is });
}
