import { type AnyDevice, CodecError, type Command, isCodecError, schemaOf } from '@downlink-kit/codec';
import type { Flags, Given } from '../call.ts';
import { commandsIn } from '../device/commands.ts';
import { nearest } from '../refusal/nearest.ts';
import { commonFlags, unknownFlag } from '../words/read-words.ts';
import { fieldsIn } from './schemas-of-field.ts';

/** @throws {CliError} `unknown_flag` for a flag that is neither the call's nor a field of one of the commands */
export function requireKnownFlags(given: Given<never>['fields'], flags: Flags, commands: readonly Command[]): void {
  const fields = commands.flatMap(fieldNames);
  const unknown = given.find(([name]) => !fields.includes(name));
  if (unknown) throw unknownFlag(`--${unknown[0]}`, [...fields, ...Object.keys({ ...flags, ...commonFlags })]);
}

/**
 * Encodes, and where a field is missing that was only misspelt, says so instead.
 *
 * @throws {CodecError} `unknown_field` with the nearest, or what the codec refuses
 */
export function spelt<T>(device: AnyDevice, data: unknown, encode: () => T): T {
  try {
    return encode();
  } catch (error) {
    throw (isCodecError(error, 'missing_field') && misspelt(device, data, error.path)) || error;
  }
}

function misspelt(device: AnyDevice, data: unknown, path: string): CodecError | undefined {
  const [, place, owner, missing] = /^((?:.*\.)?([^.[\]]+))\.([^.[\]]+)$/.exec(path) ?? [];
  const command = commandsIn(device).find(({ name }) => name === owner);
  if (command === undefined) return undefined;
  const fields = fieldNames(command);
  const strange = keysIn(data).filter((key) => !fields.includes(key));
  const field = nearest(missing!, strange);
  return field === undefined
    ? undefined
    : new CodecError('unknown_field', place!, { field, fields, nearest: missing! });
}

function fieldNames(command: Command): string[] {
  return fieldsIn(schemaOf(command).schema).map(({ name }) => name);
}

/** The keys of a value and of all that is in it. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(keysIn);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}
