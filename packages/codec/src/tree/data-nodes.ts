import { allNames } from './names.ts';
import type { CommandNode, Nodes } from './node.ts';

const held = new WeakMap<CommandNode, Nodes>();

/** All nodes that bring data to a command: its frame, and its port where that is a field. */
export function dataNodes(command: CommandNode): Nodes {
  if (typeof command.fPort === 'number') return command.frame;
  const known = held.get(command);
  if (known) return known;
  const nodes = [command.fPort, ...command.frame];
  held.set(command, nodes);
  return nodes;
}

/** The names of a command's fields, in the order declared. */
export function dataNames(command: CommandNode): readonly string[] {
  return allNames(dataNodes(command));
}
