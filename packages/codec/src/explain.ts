import { commandsOf } from './device-commands.ts';
import type { Span } from './read/cursor.ts';
import { type Frame, readFrame } from './read/frame.ts';
import type { AnyDevice } from './types/device.ts';

/**
 * Says what every bit of a frame is, from the first on air: field, value, unit and limits.
 *
 * @throws {CodecError} why the frame cannot be decoded
 */
export function explain(device: AnyDevice, frame: Frame): readonly Span[] {
  const spans: Span[] = [];
  readFrame(commandsOf(device), frame, spans);
  return spans.sort((one, other) => one.bits[0] - other.bits[0]);
}
