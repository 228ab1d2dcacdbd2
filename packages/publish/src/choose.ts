import { type AnyDevice, CodecError, restore } from '@downlink-kit/codec';

/** The same device with some of its commands alone, in the order declared. */
export function choose(device: AnyDevice, names: readonly string[]): AnyDevice {
  const { $device, ...commands } = device as AnyDevice & Readonly<Record<string, unknown>>;
  const known = $device.commands;
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined || names.length === 0)
    throw new CodecError('unknown_command', '', { value: stranger, commands: known });
  const chosen = known.filter((name) => names.includes(name));
  const kept = Object.fromEntries(chosen.map((name) => [name, commands[name]]));
  return restore(JSON.parse(JSON.stringify({ $device: { ...$device, commands: chosen }, ...kept })));
}
