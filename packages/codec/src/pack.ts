import { commandsOf } from './device-commands.ts';
import type { Downlink } from './downlink.ts';
import { downlinkOf, type FrameWritten, joinFrame } from './encode-payload.ts';
import { isWholeBetween, requireKnown, requireOption } from './fields/require.ts';
import { commandNamed } from './payload/style.ts';
import { CodecError } from './refusal/codec-error.ts';
import { pathOf } from './tree/path.ts';
import { isPlainObject } from './tree/plain.ts';
import type { AnyDevice, CallTo } from './types/device.ts';
import { writeCommand } from './write/command.ts';

export interface PackOptions {
  /** The most bytes of a frame, for the data rate at hand; the device's own limit, unless told. */
  readonly maxBytes?: number;
}

/**
 * Encodes a list of commands into as few frames as can be with their order kept, never splitting a command.
 *
 * @throws {CodecError} the first fault of a command, or one that is longer than a frame
 */
export function pack<D extends AnyDevice>(
  device: D,
  calls: readonly CallTo<D>[],
  options: PackOptions = {},
): Downlink[] {
  const commands = commandsOf(device);
  requireKnown(options, ['maxBytes']);
  const { maxBytes = device.$device.maxBytes } = options;
  requireOption(
    isWholeBetween(maxBytes, 1, device.$device.maxBytes),
    'maxBytes',
    maxBytes,
    `a whole number of bytes, 1…${device.$device.maxBytes}`,
  );
  const frames: ReturnType<typeof writeNamed>[][] = [];
  for (const [index, call] of listOf(calls).entries()) {
    const part = writeNamed(commands, call, `[${index}]`);
    const length = part.written.bytes.length;
    if (length > maxBytes) throw new CodecError('frame_too_long', part.path, { length, maximum: maxBytes });
    const open = frames.at(-1);
    if (open && device.$device.several && fits(open, part, commands, maxBytes)) open.push(part);
    else frames.push([part]);
  }
  return frames.map((parts): FrameWritten => joinFrame(parts)).map(downlinkOf);
}

function listOf(calls: unknown): readonly unknown[] {
  if (!Array.isArray(calls))
    throw new CodecError('wrong_type', '', { value: calls, expected: 'a list of commands with their data' });
  return Array.from(calls as unknown[]);
}

function writeNamed(commands: ReturnType<typeof commandsOf>, call: unknown, place: string) {
  if (!isPlainObject(call))
    throw new CodecError('wrong_type', place, { value: call, expected: 'a command with its data' });
  const field = Object.keys(call).find((key) => key !== 'command' && key !== 'data');
  if (field !== undefined) throw new CodecError('unknown_field', place, { field, fields: ['command', 'data'] });
  const command = commandNamed(commands, call.command, place);
  const path = pathOf(place, command.name);
  return { command, path, written: writeCommand(command, call.data, path) };
}

type Part = ReturnType<typeof writeNamed>;

/**
 * Whether a command goes behind others: same port, room left, not there already, and confirmed alike. A keyed payload
 * goes out in the order of declaration, so there it must also be declared behind them.
 */
function fits(open: readonly Part[], part: Part, commands: ReturnType<typeof commandsOf>, maxBytes: number): boolean {
  const length = open.reduce((bytes, { written }) => bytes + written.bytes.length, part.written.bytes.length);
  const samePort = open[0]!.written.fPort === part.written.fPort;
  const again = open.some(({ command }) => command.name === part.command.name) && !part.command.many;
  const clashing = open.some(
    ({ command }) => [command.confirmed, part.command.confirmed].sort().join() === 'never,required',
  );
  const backwards =
    part.command.payload.style === 'keyed' && commands.indexOf(part.command) < commands.indexOf(open.at(-1)!.command);
  return samePort && length <= maxBytes && !again && !clashing && !backwards;
}
