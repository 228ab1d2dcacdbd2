import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import { packed } from './bit-stretches.ts';
import { narrowFields } from './leaf-fields.ts';
import { namesBy, type Recipe } from './names.ts';
import type { Grammar, Room } from './room.ts';

/** Frames that make an object of their own, at times with their length before them, or hold the one field whose value is the data. */
export function frames(grammar: Grammar, room: Room): fc.Arbitrary<() => readonly unknown[]> {
  const lengths = fc.constantFrom<readonly unknown[]>([], [], [], [kit.length(kit.u8())]);
  const salted = fc.tuple(fc.nat(29), lengths, grammar.stretches(room)).map(([salt, length, stretch]) => () => [
    ...length,
    ...stretch(namesBy(salt)),
  ]);
  return fc.oneof({ weight: 4, arbitrary: salted }, { weight: 1, arbitrary: grammar.bareFrames(room) });
}

/** Frames of one field without a name, perhaps with bytes about it. */
export function bareFrames(grammar: Grammar, room: Room): fc.Arbitrary<() => readonly unknown[]> {
  const whole = grammar.fields(room).map((field): Recipe<unknown> => field);
  const narrow = fc.oneof(...Object.values(narrowFields)).map(
    (field): Recipe<unknown> =>
      () =>
        packed(false, [field()], undefined, 0),
  );
  const value = fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: narrow });
  return fc.tuple(value, fc.constantFrom([], [0x01], [0xff, 0x00])).map(([item, head]) => () => [
    ...head,
    item(namesBy(0)),
  ]);
}
