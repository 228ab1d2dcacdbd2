import { CodecError } from '../refusal/codec-error.ts';
import { countWords } from '../refusal/names.ts';
import type { CommandNode } from '../tree/node.ts';
import { isPlainObject } from '../tree/plain.ts';
import { type Call, commandNamed, type GivenCall, hasNoData, requireRoom } from './style.ts';

/** `{ "open": { "zone": 2 }, "reboot": true }`: several times the same command is a list under its name. */
export function keyedPayload(calls: readonly Call[]): Record<string, unknown> {
  const payload: Record<string, unknown> = {};
  for (const { command, data } of calls) {
    const value = hasNoData(command) ? true : data;
    const before = Object.hasOwn(payload, command.name) ? (payload[command.name] as readonly unknown[]) : [];
    payload[command.name] = command.many ? [...before, value] : value;
  }
  return payload;
}

/** Reads a keyed object, in the order in which its commands were declared, since the server shuffles keys. */
export function readKeyed(commands: readonly CommandNode[], payload: unknown): readonly GivenCall[] {
  if (!isPlainObject(payload)) throw new CodecError('wrong_type', '', { value: payload, expected: 'an object' });
  const keys = Object.keys(payload).filter((key) => payload[key] !== undefined);
  const unknown = keys.filter((key) => !commands.some(({ name }) => name === key)).sort()[0];
  if (unknown !== undefined) commandNamed(commands, unknown);
  return commands
    .filter(({ name }) => keys.includes(name))
    .flatMap((command) => readKey(command, payload[command.name]));
}

function readKey(command: CommandNode, value: unknown): readonly GivenCall[] {
  const { name } = command;
  if (!command.many) return [{ command, data: dataUnder(command, value, name), path: name }];
  if (!Array.isArray(value))
    throw new CodecError('wrong_type', name, { value, expected: 'a list, one item each time' });
  if (value.length === 0) throw new CodecError('wrong_count', name, { count: 0, minimum: 1, takes: countWords(1) });
  requireRoom(value, command.maxBytes, name);
  return Array.from(value, (item: unknown, index) => {
    const path = `${name}[${index}]`;
    return { command, data: dataUnder(command, item, path), path };
  });
}

function dataUnder(command: CommandNode, value: unknown, path: string): unknown {
  if (!hasNoData(command)) return value;
  if (value !== true) throw new CodecError('unknown_option', path, { value, options: [true] });
  return {};
}
