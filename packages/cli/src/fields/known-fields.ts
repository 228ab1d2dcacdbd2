import { type AnyDevice, CodecError, type Command, isCodecError, schemaOf } from '@downlink-kit/codec';
import type { Flags, Given } from '../call.ts';
import { commandNamed, commandsIn } from '../device/commands.ts';
import { nearest } from '../refusal/nearest.ts';
import { commonFlags, unknownFlag } from '../words/read-words.ts';
import { fieldsAt, fieldsIn, namesIn } from './schemas-of-field.ts';

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
  const [, place, missing] = /^(.+)\.([^.[\]]+)$/.exec(path) ?? [];
  if (place === undefined) return undefined;
  const steps = place.split(/\.|(?=\[)/);
  const at = steps.findIndex((step) => commandsIn(device).some(({ name }) => name === step));
  if (at === -1) return undefined;
  const { schema } = schemaOf(commandNamed(device, steps[at]!));
  const fields = fieldsAt(schema, steps.slice(at + 1));
  const known = namesIn(schema);
  const field = nearest(
    missing!,
    keysIn(data).filter((key) => !known.includes(key)),
  );
  return field === undefined ? undefined : new CodecError('unknown_field', place, { field, fields, nearest: missing! });
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
