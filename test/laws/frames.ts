import type { AnyDevice } from '@downlink-kit/codec';
import { payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';

/** A frame that may or may not be one of a device's. */
export interface AnyFrame {
  readonly fPort: number;
  readonly bytes: readonly number[];
}

/** Frames of a device, most of them changed a little, and some that are anything. */
export function framesAbout(device: AnyDevice): fc.Arbitrary<AnyFrame> {
  const good = payloadsOf(device).map(({ fPort, bytes }): AnyFrame => ({ fPort, bytes }));
  const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255));
  const random = fc.record({ fPort: fc.constantFrom(0, 1, 10, 223, 224), bytes: fc.array(byte, { maxLength: 12 }) });
  const place = fc.noBias(fc.nat(10_000));
  const changed = fc.tuple(good, fc.array(fc.tuple(place, change(byte)), { minLength: 1, maxLength: 2 })).map(
    ([frame, changes]): AnyFrame => ({
      fPort: frame.fPort,
      bytes: changes.reduce<readonly number[]>((bytes, [at, make]) => make(bytes, at), frame.bytes),
    }),
  );
  return fc.oneof({ weight: 2, arbitrary: good }, { weight: 6, arbitrary: changed }, { weight: 1, arbitrary: random });
}

type Change = (bytes: readonly number[], at: number) => readonly number[];

/** One byte put in another's place, a bit turned, a byte more or less, two exchanged, an end cut off or put on. */
function change(byte: fc.Arbitrary<number>): fc.Arbitrary<Change> {
  const replaced = byte.map(
    (value): Change =>
      (bytes, at) =>
        bytes.map((old, index) => (index === at % bytes.length ? value : old)),
  );
  const turned = fc.nat(7).map(
    (bit): Change =>
      (bytes, at) =>
        bytes.map((old, index) => (index === at % bytes.length ? old ^ (1 << bit) : old)),
  );
  const inserted = byte.map(
    (value): Change =>
      (bytes, at) =>
        bytes.toSpliced(at % (bytes.length + 1), 0, value),
  );
  const removed = fc.constant<Change>((bytes, at) => bytes.toSpliced(at % Math.max(1, bytes.length), 1));
  const exchanged = fc.constant<Change>((bytes, at) => {
    const place = at % Math.max(1, bytes.length - 1);
    return bytes.toSpliced(place, 2, ...bytes.slice(place, place + 2).toReversed());
  });
  const cut = fc.constant<Change>((bytes, at) => bytes.slice(0, at % (bytes.length + 1)));
  const extended = fc.array(byte, { minLength: 1, maxLength: 3 }).map(
    (more): Change =>
      (bytes) => [...bytes, ...more],
  );
  const doubled = fc.constant<Change>((bytes) => [...bytes, ...bytes]);
  return fc.oneof(
    { weight: 3, arbitrary: replaced },
    { weight: 3, arbitrary: turned },
    ...[inserted, removed, exchanged, cut, extended, doubled].map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}
