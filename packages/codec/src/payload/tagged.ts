import { CodecError } from '../refusal/codec-error.ts';
import type { CommandNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { isPlainObject } from '../tree/plain.ts';
import { type Call, commandNamed, type GivenCall, hasBareData } from './style.ts';

/** `{ "command": "open", "zone": 2 }`, or `{ "command": "interval", "value": 600 }` for a bare value. */
export function taggedPayload(tag: string, { command, data }: Call): Record<string, unknown> {
  return hasBareData(command) ? { [tag]: command.name, value: data } : { [tag]: command.name, ...(data as object) };
}

/** Reads one tagged object. */
export function readTagged(tag: string, commands: readonly CommandNode[], payload: unknown, path: string): GivenCall {
  if (!isPlainObject(payload)) throw new CodecError('wrong_type', path, { value: payload, expected: 'an object' });
  if (!Object.hasOwn(payload, tag) || payload[tag] === undefined) {
    throw new CodecError('no_command', path, { tag, commands: commands.map(({ name }) => name) });
  }
  const { [tag]: name, ...rest } = payload;
  const command = commandNamed(commands, name, path);
  const own = pathOf(path, command.name);
  return { command, data: hasBareData(command) ? bareValue(rest, own) : rest, path: own };
}

function bareValue(rest: Readonly<Record<string, unknown>>, path: string): unknown {
  const field = Object.keys(rest)
    .filter((key) => key !== 'value' && rest[key] !== undefined)
    .sort()[0];
  if (field !== undefined) throw new CodecError('unknown_field', path, { field, fields: ['value'] });
  return rest.value;
}
