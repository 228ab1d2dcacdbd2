import { type CommandNode, dataNames, isBare } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { patiently } from '../arguments/patiently.ts';
import { type Payload, payloadOf, payloads } from '../arguments/payloads.ts';
import { type CommandMiss, commandMisses, type NearMiss } from './of-command.ts';
import { listedOptions } from './options.ts';

type Commands = readonly [CommandNode, ...CommandNode[]];

/** Payloads that a device refuses: by a fault in the data of a command, or in what is around it. */
export function payloadMisses(commands: Commands): fc.Arbitrary<NearMiss> {
  const around = payloads(commands)
    .chain((payload) => fc.constantFrom(...wrongPayloads(payload, commands)))
    .map(([fault, data]): NearMiss => ({ kind: 'payload', fault, data }));
  const spoilt = commands.filter(showsItsData);
  if (spoilt.length === 0) return around;
  const options = listedOptions(commands);
  const misses = patiently(
    fc.oneof(...spoilt.map((command) => commandMisses(command, options))),
    (miss) => staysMiss(miss, commands),
    ({ command }) => `${command.name}: no fault in its data spoils a payload`,
  );
  const inside = fc.tuple(misses, fc.boolean()).map(([miss, alone]) => ({ ...miss, data: payloadOf([miss], alone) }));
  return fc.oneof({ weight: 4, arbitrary: inside }, { weight: 1, arbitrary: around });
}

/** Under a key, a command without fields is `true`, whatever its data. */
function showsItsData(command: CommandNode): boolean {
  return command.payload.style !== 'keyed' || dataNames(command).length > 0;
}

/** Beside a tag, data that is no object is nothing; without one, fields that are missing can mean another command. */
function staysMiss({ command, data, fault }: CommandMiss, commands: Commands): boolean {
  switch (command.payload.style) {
    case 'tagged':
      return isBare(command.frame) || (typeof data === 'object' && data !== null && !Array.isArray(data));
    case 'keyed':
      return true;
    case 'flat':
      return fault !== 'missing key' || commands.length === 1;
  }
}

type Wrong = readonly [fault: string, data: unknown];

function wrongPayloads(payload: Payload, commands: Commands): readonly Wrong[] {
  const none = [null, true, 0, 'a', [], [payload.given]].map((data): Wrong => ['another type', data]);
  return [...none, ['no command', {}], ...wrongForStyle(payload, commands)];
}

function wrongForStyle({ given, calls }: Payload, commands: Commands): readonly Wrong[] {
  const [{ command, given: data }] = calls as [Payload['calls'][number]];
  const one = { command, data };
  const { payload: style, several } = command;
  const object = given as Readonly<Record<string, unknown>>;
  switch (style.style) {
    case 'tagged': {
      const alone = several ? (payloadOf([one], true) as object) : object;
      const names = [
        `${command.name}~`,
        command.name.toUpperCase(),
        null,
        1,
        [command.name],
        'constructor',
        '__proto__',
      ];
      const unknown = names.filter((name) => !commands.some((known) => known.name === name));
      return [
        ...unknown.map((name): Wrong => ['unknown command', { ...alone, [style.tag]: name }]),
        ['without its tag', Object.fromEntries(Object.entries(alone).filter(([key]) => key !== style.tag))],
        ['a list of commands', several ? { commands: [] } : { commands: [alone] }],
        ['a list of commands', { commands: { 0: alone } }],
        ['a list of commands', { commands: [alone, null] }],
        ['unknown key', { commands: [alone], 'unheard of': 1 }],
        ...(command.many ? [] : [['there twice', { commands: [alone, alone] }] as const]),
      ];
    }
    case 'keyed': {
      const value = object[command.name];
      const wrong = dataNames(command).length === 0 ? [false, null, {}, 1] : command.many ? [[], {}, [value]] : [];
      const other = commands.find((known) => known !== command);
      return [
        ['unknown command', { ...object, [`${command.name}~`]: value }],
        ...wrong.map((instead): Wrong => ['another type', { ...object, [command.name]: instead }]),
        ...(other && !several ? [['two commands', { [other.name]: true, ...object }] as const] : []),
      ];
    }
    case 'flat':
      return [['unknown key', { ...object, 'unheard of': 1 }]];
  }
}
