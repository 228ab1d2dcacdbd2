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
  const { write, spell } = fastOf(node);
  const frame = write(data[0]);
  if (frame) return new EncodedDownlink(node.name, frame.fPort, node.confirmed, frame.bytes, spell);
  return downlinkOf(joinFrame([{ command: node, written: writeCommand(node, data[0]) }]));
}

interface Fast {
  /** The frame by the generated code; undefined where there is none, or where it refuses and the reference shall say why. */
  readonly write: (data: unknown) => { bytes: number[]; fPort: number } | undefined;
  /** The payload of the command alone, in canonical form, from its frame. */
  readonly spell: (fPort: number, list: readonly number[]) => Record<string, unknown>;
}

const held = new WeakMap<CommandNode, Fast>();

function fastOf(command: CommandNode): Fast {
  let fast = held.get(command);
  if (fast === undefined) {
    const compiled = compiledOf(command);
    fast = {
      write: compiled === null ? () => undefined : (data) => attempt(compiled, data),
      spell: (fPort, list) => payloadOf([readCommand(command, fPort, cursorOver(list), true)]),
    };
    held.set(command, fast);
  }
  return fast;
}

function attempt(compiled: Compiled, data: unknown): { bytes: number[]; fPort: number } | undefined {
  try {
    return compiled.write(data);
  } catch (fault) {
    if (isRefusal(fault)) return undefined;
    throw fault;
  }
}
