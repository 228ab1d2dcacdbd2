import type { Downlink } from './downlink.ts';
import { downlinkOf, joinFrame } from './encode-payload.ts';
import { CodecError } from './refusal/codec-error.ts';
import type { CommandNode } from './tree/node.ts';
import type { Arguments, Command } from './types/device.ts';
import { writeCommand } from './write/command.ts';

/**
 * Encodes a command of a device.
 *
 * @example
 * encode(valve.open, { zone: 2, minutes: 30 }).frmPayload; // 'AgIAHg=='
 *
 * @throws {CodecError} the first fault of the data, in the order of the declaration
 */
export function encode<C extends Command<string, unknown>>(command: C, ...data: Arguments<C['static']>): Downlink {
  const node = command as unknown as CommandNode | undefined;
  if (node?.kind !== 'command') {
    throw new CodecError('bad_item', '', {
      item: command,
      needs: 'encode takes a command of a device, like valve.open: a command alone has no name',
    });
  }
  return downlinkOf(joinFrame([{ command: node, written: writeCommand(node, data[0]) }]));
}
