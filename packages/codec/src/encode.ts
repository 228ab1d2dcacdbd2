import { type Compiled, compiledOf, isRefusal } from './compiled.ts';
import type { Downlink } from './downlink.ts';
import { downlinkOf, joinFrame } from './encode-payload.ts';
import { EncodedDownlink } from './encoded-downlink.ts';
import { payloadOf } from './payload/payload.ts';
import { readCommand } from './read/command.ts';
import { cursorOver } from './read/cursor.ts';
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
  const { compiled, spell } = fastOf(node);
  if (compiled !== null) {
    try {
      const { bytes, fPort } = compiled.write(data[0]);
      return new EncodedDownlink(node.name, fPort, node.confirmed, bytes, spell);
    } catch (fault) {
      if (!isRefusal(fault)) throw fault;
    }
  }
  return downlinkOf(joinFrame([{ command: node, written: writeCommand(node, data[0]) }]));
}

interface Fast {
  /** Null where code may not be made of text. Where it refuses, the reference says why. */
  readonly compiled: Compiled | null;
  /** The payload of the command alone, in canonical form, from its frame. */
  readonly spell: (fPort: number, list: readonly number[]) => Record<string, unknown>;
}

const held = new WeakMap<CommandNode, Fast>();

function fastOf(command: CommandNode): Fast {
  let fast = held.get(command);
  if (fast === undefined) {
    fast = {
      compiled: compiledOf(command),
      spell: (fPort, list) => payloadOf([readCommand(command, fPort, cursorOver(list), true)]),
    };
    held.set(command, fast);
  }
  return fast;
}
