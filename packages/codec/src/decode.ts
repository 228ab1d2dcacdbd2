import { compiledOf, isRefusal } from './compiled.ts';
import { commandsOf } from './device-commands.ts';
import { type FastRead, type Frame, readFrame } from './read/frame.ts';
import type { AnyDevice, DecodedBy } from './types/device.ts';

/**
 * Decodes a frame to its command and data in canonical form, or to a list of them where the device packs several.
 *
 * @example
 * decode(valve, { fPort: 10, bytes: [0x02, 0x02, 0x00, 0x1e] }); // { command: 'open', data: { zone: 2, minutes: 30 } }
 *
 * @throws {CodecError} why no command of the device goes out as these bytes on this port
 */
export function decode<D extends AnyDevice>(device: D, frame: Frame): DecodedBy<D> {
  const commands = commandsOf(device);
  const reads = readFrame(commands, frame, undefined, readFast).map(({ command, data }) => ({
    command: command.name,
    data,
  }));
  return (commands[0].several ? { commands: reads } : reads[0]) as DecodedBy<D>;
}

/** A command by its generated code. */
const readFast: FastRead = (command, fPort, cursor) => {
  try {
    const read = compiledOf(command)?.read(cursor.bytes, cursor.at, fPort);
    if (read === undefined) return undefined;
    cursor.at = read.end;
    return { command, data: read.data };
  } catch (fault) {
    if (isRefusal(fault)) return undefined;
    throw fault;
  }
};
