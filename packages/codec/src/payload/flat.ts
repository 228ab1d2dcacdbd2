import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { fittingLayouts } from '../tree/fitting.ts';
import type { CommandNode, Nodes } from '../tree/node.ts';
import { isPlainObject } from '../tree/plain.ts';
import { writeCommand } from '../write/command.ts';
import type { GivenCall } from './style.ts';

/** Reads the fields alone: those given, and then their values, tell which command is meant. */
export function readFlat(commands: readonly CommandNode[], payload: unknown): GivenCall {
  if (!isPlainObject(payload)) throw new CodecError('wrong_type', '', { value: payload, expected: 'an object' });
  if (commands.length === 1) return callOf(commands[0]!, payload);
  const layouts = new Map<Nodes, CommandNode>(commands.map((command) => [dataNodes(command), command]));
  const isThere = (name: string) => Object.hasOwn(payload, name) && payload[name] !== undefined;
  const fitting = fittingLayouts([...layouts.keys()], isThere).map((nodes) => layouts.get(nodes)!);
  if (fitting.length === 0) throw new CodecError('no_layout', '', { layouts: commands.map(dataNames) });
  const taking = fitting.find((command) => takes(command, payload));
  return callOf(taking ?? fitting[0]!, payload);
}

function callOf(command: CommandNode, data: unknown): GivenCall {
  return { command, data, path: command.name };
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
