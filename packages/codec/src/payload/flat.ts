import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { fittingLayouts } from '../tree/fitting.ts';
import type { CommandNode, Nodes } from '../tree/node.ts';
import { isPlainObject } from '../tree/plain.ts';
import { writeCommand } from '../write/command.ts';
import type { Call } from './style.ts';

/** Reads the fields alone: those given, and then their values, tell which command is meant. */
export function readFlat(commands: readonly CommandNode[], payload: unknown): Call {
  if (!isPlainObject(payload)) throw new CodecError('wrong_type', '', { value: payload, expected: 'an object' });
  if (commands.length === 1) return { command: commands[0]!, data: payload };
  const layouts = new Map<Nodes, CommandNode>(commands.map((command) => [dataNodes(command), command]));
  const isThere = (name: string) => Object.hasOwn(payload, name) && payload[name] !== undefined;
  const fitting = fittingLayouts([...layouts.keys()], isThere).map((nodes) => layouts.get(nodes)!);
  if (fitting.length === 0) throw new CodecError('no_layout', '', { layouts: commands.map(dataNames) });
  const taking = fitting.find((command) => takes(command, payload));
  return { command: taking ?? fitting[0]!, data: payload };
}

function takes(command: CommandNode, data: unknown): boolean {
  try {
    writeCommand(command, data);
    return true;
  } catch (error) {
    if (isCodecError(error)) return false;
    throw error;
  }
}
