import fc from 'fast-check';
import { packed } from './bit-stretches.ts';
import { fields, type Room } from './fields.ts';
import { narrowFields } from './leaf-fields.ts';
import { namesBy, type Recipe } from './names.ts';
import { stretches } from './stretches.ts';

/** Frames that make an object of their own, or hold the one field whose value is the data. */
export function frames(room: Room): fc.Arbitrary<() => readonly unknown[]> {
  const salted = fc.tuple(fc.nat(29), stretches(room)).map(
    ([salt, stretch]) =>
      () =>
        stretch(namesBy(salt)),
  );
  return fc.oneof({ weight: 4, arbitrary: salted }, { weight: 1, arbitrary: bareFrames(room) });
}

/** Frames of one field without a name, perhaps with bytes about it. */
export function bareFrames(room: Room): fc.Arbitrary<() => readonly unknown[]> {
  const whole = fields(room).map((field): Recipe<unknown> => field);
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
