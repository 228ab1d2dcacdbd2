import type { CommandNode } from '../tree/node.ts';
import { isFixedPort, portTakes } from '../tree/port.ts';
import { checkFrameLength, checkRule } from '../write/command.ts';
import type { Cursor } from './cursor.ts';
import { readNodes } from './nodes.ts';
import { dataRead, openRead } from './object.ts';

/** A command as it came in. */
export interface CommandRead {
  readonly command: CommandNode;
  readonly data: unknown;
}

/** Reads a command from where the cursor stands; alone in its frame it takes all of it. */
export function readCommand(command: CommandNode, fPort: number, cursor: Cursor, exact: boolean): CommandRead {
  const from = cursor.at;
  const object = openRead(command.frame, command.name);
  if (!isFixedPort(command.fPort)) object.data[command.fPort.name] = fPort;
  readNodes(command.frame, object, cursor, { end: cursor.bytes.length, exact });
  for (const rule of command.rules) checkRule(rule, object.data, command.name);
  checkFrameLength(cursor.at - from, command.maxBytes, command.name);
  return { command, data: dataRead(object) };
}

/** Whether a command goes to a port. */
export function goesTo(command: CommandNode, fPort: number): boolean {
  return portTakes(command.fPort, fPort);
}
