import { givesLength } from '../tree/extent.ts';
import { fixedBytes } from '../tree/heads.ts';
import type { CommandNode, Nodes } from '../tree/node.ts';
import { sizeOfNodes } from '../tree/size.ts';

/** The bytes that a list of nodes begins with, as far as they are fixed; null where any can stand between. */
export function placesOf(nodes: Nodes): readonly (number | null)[] {
  const fixed = fixedBytes(nodes);
  const last = fixed.at(-1);
  if (last === undefined) return [];
  const places = new Array<number | null>(last[0] + 1).fill(null);
  for (const [at, byte] of fixed) places[at] = byte;
  return places;
}

/** How many nodes at the beginning are bytes written out. */
function literalsBefore(nodes: Nodes): number {
  const other = nodes.findIndex(({ kind }) => kind !== 'literal');
  return other === -1 ? nodes.length : other;
}

/**
 * The head of a command: the bytes written out before everything else, where its functions can do without them. They
 * cannot where something looks back at them or counts them, or where more bytes behind them are as fixed.
 */
export function headOf({ frame, maxBytes }: CommandNode): readonly number[] {
  const looksBack = frame.some(({ kind }) => kind === 'checksum' || kind === 'pad');
  if (looksBack || sizeOfNodes(frame).most > maxBytes) return [];
  const head = frame
    .slice(0, literalsBefore(frame))
    .flatMap((node) => (node.kind === 'literal' ? [...node.bytes] : []));
  const places = placesOf(frame);
  const isWhole = head.every((byte, at) => places[at] === byte) && (places[head.length] ?? null) === null;
  return isWhole ? head : [];
}

/** The part of a frame that a command's functions see in a formatter: what is behind its head. */
export function nodesBehind(command: CommandNode): Nodes {
  return headOf(command).length === 0 ? command.frame : command.frame.slice(literalsBefore(command.frame));
}

/** The size of that part where it is always the same and nothing else must hold, so that it can be seen to beforehand. */
export function sizeBehind(command: CommandNode): number | undefined {
  const { least, most } = sizeOfNodes(nodesBehind(command));
  const isFree = sizeOfNodes(command.frame).least > 0 && command.rules.length === 0 && !command.frame.some(givesLength);
  return isFree && least === most && most <= command.maxBytes ? least : undefined;
}
