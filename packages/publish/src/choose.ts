import type { AnyDevice } from '@downlink-kit/codec';
import { chooseCommands, commandsOf } from '@downlink-kit/codec/tree';

/** The same device with some of its commands alone, in the order declared; with all, unless names are given. */
export function choose(device: AnyDevice, names: readonly string[] | undefined): AnyDevice {
  if (names === undefined) return device;
  const chosen = chooseCommands(commandsOf(device), names);
  const $device = { ...device.$device, commands: chosen.map(({ name }) => name) };
  return Object.freeze({ $device, ...Object.fromEntries(chosen.map((command) => [command.name, command])) });
}
