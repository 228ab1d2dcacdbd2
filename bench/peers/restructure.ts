// @ts-expect-error: it has no types
import * as r from 'restructure';
import type { Settings } from '../by-hand/settings.ts';
import { bitsOf } from './bits-of.ts';

const frame = new r.Struct({
  opcode: r.uint8,
  interval: r.uint16be,
  below: r.int16be,
  first: r.uint8,
  second: r.uint8,
  days: r.uint8,
});

/** The frame by a schema of whole bytes; its bits are booleans only. */
export function restructure(data: Settings): Uint8Array {
  return frame.toBuffer({ opcode: 0x21, interval: data.interval, below: Math.round(data.below * 10), ...bitsOf(data) });
}
