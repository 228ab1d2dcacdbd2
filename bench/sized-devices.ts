import { type AnyDevice, command, device, u8, u16be } from '@downlink-kit/codec';

/** A device of so many commands of two values each, told apart by two bytes. */
export function withCommands(count: number): AnyDevice {
  const commands = Array.from({ length: count }, (_, at) => [
    `set${at}`,
    command({ fPort: 10, frame: [at >> 8, at & 255, { level: u8({ maximum: 100 }), minutes: u16be() }] }),
  ]);
  return device('sized', Object.fromEntries(commands)) as AnyDevice;
}

/** A device of one command of so many values, a byte each. */
export function withFields(count: number): AnyDevice {
  const fields = Array.from({ length: count }, (_, at) => [`value${at}`, u8({ maximum: 100 })]);
  return device('sized', { set: command({ fPort: 10, frame: [1, Object.fromEntries(fields)] }) }) as AnyDevice;
}

/** What a command of {@link withFields} takes. */
export function dataOf(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`value${at}`, at % 101]));
}
