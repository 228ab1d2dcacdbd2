import { CodecError } from './refusal/codec-error.ts';
import type { CommandNode } from './tree/node.ts';

/** The commands of a device, in the order declared. */
export function commandsOf(device: unknown): readonly [CommandNode, ...CommandNode[]] {
  const info = (device as { $device?: { commands?: readonly string[] } } | null)?.$device;
  if (typeof device !== 'object' || info === undefined) {
    throw new CodecError('bad_item', '', {
      item: device,
      needs: 'it takes a device, as device(…) or restore(…) gives it',
    });
  }
  return (info.commands ?? []).map((name) => (device as Record<string, CommandNode>)[name]!) as unknown as readonly [
    CommandNode,
    ...CommandNode[],
  ];
}
