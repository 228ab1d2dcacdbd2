import * as kit from '@downlink-kit/codec';
import type { Node } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { bitStretches } from './bit-stretches.ts';
import { fields, type Room } from './fields.ts';
import { announcedStretches, countedStretches } from './label-stretches.ts';
import type { Names, Recipe } from './names.ts';
import { checkedStretches, hexStretches, measuredStretches, paddedStretches } from './scope-stretches.ts';
import { dependentStretches, layoutStretches, settingStretches } from './way-stretches.ts';

/** Some items of a frame, one behind the other. */
export type Stretches = fc.Arbitrary<Recipe<readonly unknown[]>>;

const made = new Map<string, Stretches>();

/** Stretches of every kind of part; whatever takes all that is left stands at their end, fixed parts behind it at most. */
export function stretches(room: Room): Stretches {
  const key = `${room.depth} ${room.greedy}`;
  const known = made.get(key) ?? anyStretches(room);
  made.set(key, known);
  return known;
}

function anyStretches(room: Room): Stretches {
  const inner = fc.array(endingPart(room.depth), { minLength: 1, maxLength: room.depth === 0 ? 2 : 4 });
  const joined = inner.map(inTurn);
  if (!room.greedy) return joined;
  const fixed = fc.constantFrom<Recipe<readonly unknown[]>>(
    ...[() => [], () => [0x0d], () => [kit.sum8()], () => [0, kit.crc16le('modbus')]],
    (names) => [{ [names.next()]: kit.u8() }],
  );
  const open = fc.tuple(fc.array(endingPart(room.depth), { maxLength: 2 }), openPart(room.depth), fixed);
  return fc.oneof(
    joined,
    open.map(([before, last, behind]) => inTurn([...before, last, behind])),
  );
}

/** A stretch that surely brings a name. */
export function namedStretches(room: Room): Stretches {
  const first = named({ ...room, greedy: false });
  return fc.tuple(first, fc.option(stretches(room))).map(([one, rest]) => inTurn(rest === null ? [one] : [one, rest]));
}

function inTurn(parts: readonly Recipe<readonly unknown[]>[]): Recipe<readonly unknown[]> {
  return (names) => parts.flatMap((part) => part(names));
}

/** A part that knows where it ends. */
function endingPart(depth: number): Stretches {
  const flat = fc.oneof(named({ depth, greedy: false }), bitStretches(), literals());
  if (depth === 0) return flat;
  const inner = { depth: depth - 1, greedy: false };
  const open = { depth: depth - 1, greedy: true };
  const kinds: { readonly [K in Exclude<Node['kind'], 'some' | 'optional'>]: Stretches } = {
    literal: literals(),
    field: named({ depth, greedy: false }),
    bits: bitStretches(),
    scope: stretches(inner).map((stretch) => (names) => [stretch(names)]),
    when: dependentStretches(inner),
    either: layoutStretches(inner),
    given: announcedStretches(inner),
    length: measuredStretches(open),
    count: countedStretches(depth - 1),
    checksum: checkedStretches(inner),
    pad: paddedStretches(open),
    hexText: hexStretches(),
  };
  return fc.oneof({ weight: 5, arbitrary: flat }, { weight: 6, arbitrary: fc.oneof(...Object.values(kinds)) });
}

/** A part that takes all that is left. */
function openPart(depth: number): Stretches {
  const rest = named({ depth, greedy: true });
  if (depth === 0) return rest;
  const inner = { depth: depth - 1, greedy: true };
  return fc.oneof(
    rest,
    settingStretches(depth - 1),
    namedStretches(inner).map((stretch) => (names: Names) => [kit.optional(stretch(names) as [])]),
    fc.oneof(layoutStretches(inner), dependentStretches(inner), announcedStretches(inner)),
    stretches(inner).map((stretch) => (names: Names) => [kit.asHex(stretch(names) as [])]),
  );
}

function named(room: Room): Stretches {
  return fields(room).map((field) => (names) => [{ [names.next()]: field(names) }]);
}

function literals(): Stretches {
  return fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 3 }).map((bytes) => () => bytes);
}
