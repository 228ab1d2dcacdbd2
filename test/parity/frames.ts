import type { AnyDevice, DecodeDownlinkInput } from '@downlink-kit/codec';
import { payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';

/** Frames for a device: as they should be, spoilt, and made of anything. */
export function framesOf(device: AnyDevice): fc.Arbitrary<DecodeDownlinkInput> {
  const sound = payloadsOf(device).map(({ fPort, bytes }) => ({ fPort, bytes: [...bytes] }));
  const byte = fc.nat(255);
  const place = fc.nat(300);
  const spoilt = fc
    .tuple(sound, place, byte, fc.constantFrom('set', 'flip', 'cut', 'insert', 'drop'))
    .map(([{ fPort, bytes }, at, value, way]) => {
      const here = at % (bytes.length + 1);
      const behind = bytes.slice(here + 1);
      const before = bytes.slice(0, here);
      if (way === 'cut') return { fPort, bytes: before };
      if (way === 'insert') return { fPort, bytes: [...before, value, ...bytes.slice(here)] };
      if (way === 'drop') return { fPort, bytes: [...before, ...behind] };
      return { fPort, bytes: [...before, way === 'set' ? value : (bytes[here] ?? 0) ^ (1 << (value & 7)), ...behind] };
    });
  const anything = fc.record({
    fPort: fc.oneof(fc.constant(10), fc.nat(255)),
    bytes: fc.array(byte, { maxLength: 20 }),
  });
  return fc.oneof(sound, { weight: 4, arbitrary: spoilt }, anything);
}

/** Frames in which one byte is less by one, wherever that is: a length among them is nearly right. */
export function offByOne({ fPort, bytes }: DecodeDownlinkInput): readonly DecodeDownlinkInput[] {
  return bytes.flatMap((byte, at) => (byte === 0 ? [] : [{ fPort, bytes: bytes.with(at, byte - 1) }]));
}
