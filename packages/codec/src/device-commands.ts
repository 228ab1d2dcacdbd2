import { CodecError } from './refusal/codec-error.ts';
import type { CommandNode } from './tree/node.ts';

/** The commands of a device, in the order declared. */
export function commandsOf(device: unknown): readonly [CommandNode, ...CommandNode[]] {
  const info = (device as { $device?: { commands?: readonly string[] } } | null)?.$device;
  const names = Array.isArray(info?.commands) ? (info.commands as readonly string[]) : [];
  const commands = names.map((name) => (device as Record<string, CommandNode | undefined>)[name]);
  if (commands.length === 0 || !commands.every((command) => command?.kind === 'command')) {
    throw new CodecError('bad_item', '', {
      item: device,
      needs: 'it takes a device, as device(…) or restore(…) gives it',
    });
  }
  return commands as unknown as readonly [CommandNode, ...CommandNode[]];
}

/** The commands of some names, at least one, in the order declared. */
export function chooseCommands(commands: readonly CommandNode[], names: readonly string[]): readonly CommandNode[] {
  const known = commands.map(({ name }) => name);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined || names.length === 0)
    throw new CodecError('unknown_command', '', { value: stranger, commands: known });
  return commands.filter(({ name }) => names.includes(name));
}
