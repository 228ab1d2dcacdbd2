import { type AnyDevice, CodecError, type Command } from '@downlink-kit/codec';
import { nearest } from '../refusal/nearest.ts';

/** The commands of a device that was loaded, in the order declared. */
export function commandsIn(device: AnyDevice): Command[] {
  return device.$device.commands.map((name) => (device as unknown as Record<string, Command>)[name]!);
}

/** @throws {CodecError} `unknown_command`, in the words of the codec */
export function commandNamed(device: AnyDevice, name: string): Command {
  const found = commandsIn(device).find((command) => command.name === name);
  if (found) return found;
  const { commands } = device.$device;
  const close = nearest(name, commands);
  throw new CodecError('unknown_command', '', {
    value: name,
    commands,
    ...(close !== undefined && { nearest: close }),
  });
}
