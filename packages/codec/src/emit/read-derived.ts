import type { ChecksumNode, LengthNode, PadNode } from '../tree/node.ts';
import { bytesOf } from '../tree/size.ts';
import type { Body } from './body.ts';
import { checksumCode, fullWidth } from './checksum-code.ts';
import { type Code, js } from './code.ts';
import { pathCode } from './object-code.ts';
import { type Place, placeCode, unsignedCode } from './read-bytes.ts';
import { put, type ReadObject } from './read-object.ts';
import { hold, type Stretch } from './stretch.ts';

/** Statements that read a length; gives back the stretch that ends where it says. */
export function readLength(node: LengthNode, object: ReadObject, stretch: Stretch, body: Body): Stretch {
  const path = pathCode(object.path, node.name ?? '');
  const says = body.declare(
    node.name ?? 'length',
    unsignedCode(stretch.bytes, stretch.place, bytesOf(node.in), node.in.order === 'le'),
  );
  stretch.place.add += bytesOf(node.in);
  const bounded = byLength(says, node.add, path, stretch, body);
  if (node.name !== undefined) put(object, node.name, says, body);
  return bounded;
}

/** A stretch that ends where a length says: before what was seen to be there, unless both must agree. */
export function byLength(says: Code, add: number, path: Code, stretch: Stretch, body: Body): Stretch {
  const end = body.declare(
    'end',
    js`byLength(${says}, ${add}, ${placeCode(stretch.place)}, ${stretch.end}, ${stretch.exact}, ${path})`,
  );
  return { ...stretch, end, exact: true, safe: stretch.safe && stretch.exact, short: false };
}

/** Statements that read a checksum of all that the list holds before it. */
export function readChecksum(node: ChecksumNode, object: ReadObject, stretch: Stretch, start: Place, body: Body): void {
  const { bytes, place } = stretch;
  const path = pathCode(object.path, node.name ?? '');
  const before = js`${bytes}.slice(${placeCode(start)}, ${placeCode(place)})`;
  const whole = checksumCode(node, before);
  const computed = node.bytes < fullWidth(node) ? js`${whole} % ${2 ** (8 * node.bytes)}` : whole;
  const found = unsignedCode(bytes, place, node.bytes, node.order === 'le');
  const check = js`checked(${found}, ${computed}, ${node.bytes}, ${path})`;
  if (node.name === undefined) body.add(js`${check};`);
  else put(object, node.name, body.declare(node.name, check), body);
  place.add += node.bytes;
}

/** Statements that read padding. */
export function readPadding(node: PadNode, object: ReadObject, stretch: Stretch, start: Place, body: Body): void {
  hold(stretch, body);
  const { bytes, at, end } = stretch;
  body.add(js`${at} = padded(${bytes}, ${placeCode(start)}, ${at}, ${end}, ${node.to}, ${node.with}, ${object.path});`);
}
