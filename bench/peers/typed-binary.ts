import { BufferWriter, i16, object, u8, u16 } from 'typed-binary';
import type { Settings } from '../by-hand/settings.ts';
import { bitsOf } from './bits-of.ts';

const frame = object({ opcode: u8, interval: u16, below: i16, first: u8, second: u8, days: u8 });

/** The frame by a schema of whole bytes; it knows no bits. */
export function typedBinary(data: Settings): Uint8Array {
  const bytes = new Uint8Array(8);
  const writer = new BufferWriter(bytes.buffer, { endianness: 'big' });
  frame.write(writer, { opcode: 0x21, interval: data.interval, below: Math.round(data.below * 10), ...bitsOf(data) });
  return bytes;
}
