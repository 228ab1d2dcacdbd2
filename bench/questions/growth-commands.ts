import { type AnyDevice, type Command, decode, emitFormatter, encode, formatterOf } from '@downlink-kit/codec';
import { callsOf } from '../calls.ts';
import { growing } from '../growing.ts';
import type { Question, Work } from '../question.ts';
import { withCommands } from '../sized-devices.ts';

const sizes = [1, 10, 100, 500];
const data = { level: 7, minutes: 300 };

/** The data of the last command goes through, so that whatever looks for it from the front has the longest way. */
export const growthCommands: readonly Question[] = [
  ask('encode', 'one command', (device, name) => {
    const last = command(device, name);
    return { run: () => encode(last, data).frmPayload, good: (text) => typeof text === 'string' && text.length === 8 };
  }),
  ask('decode', 'one frame', (device, name) => {
    const { fPort, bytes } = encode(command(device, name), data);
    return {
      run: () => decode(device, { fPort, bytes }),
      good: (read) => (read as { command: string }).command === name,
    };
  }),
  ask('format', 'one call of the formatter in process', (device, name) => {
    const { encodeDownlink } = formatterOf(device);
    const input = { data: { command: name, ...data } } as never;
    return { run: () => encodeDownlink(input), good: (answer) => 'bytes' in (answer as object) };
  }),
  growing({
    name: 'growth/commands-declare',
    asks: 'how long does declaring take, for each command of a device?',
    of: 'commands',
    sizes,
    at: async (size) => ({
      answer: () => withCommands(size).$device.commands.length === size,
      work: (times) => {
        for (let at = 0; at < times; at++) withCommands(size);
      },
      per: size,
    }),
  }),
  growing({
    name: 'growth/commands-emit',
    asks: 'how long does it take to emit the formatter, for each command of a device?',
    of: 'commands',
    sizes,
    at: async (size) => {
      const device = withCommands(size);
      const emit = () => emitFormatter(device, { maxBytes: 2 ** 20 }).code;
      return {
        answer: () => emit().includes(`set${size - 1}`),
        work: (times) => {
          for (let at = 0; at < times; at++) emit();
        },
        per: size,
      };
    },
  }),
];

interface Case {
  readonly run: () => unknown;
  readonly good: (answer: unknown) => boolean;
}

function ask(what: string, one: string, make: (device: AnyDevice, name: string) => Case): Question {
  return growing({
    name: `growth/commands-${what}`,
    asks: `how long does ${one} take, in a device of so many commands?`,
    of: 'commands',
    sizes,
    at: async (size): Promise<Work> => {
      const { run, good } = make(withCommands(size), `set${size - 1}`);
      return { ...callsOf(run, [undefined]), answer: () => good(run()) };
    },
  });
}

function command(device: AnyDevice, name: string): Command {
  return (device as unknown as Record<string, Command>)[name]!;
}
