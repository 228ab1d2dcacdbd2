import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import type { RefusalCode } from '../refusal/sentences.ts';
import type { FieldSchema, IntegerWire, SpecialWire, Wire } from '../tree/wire.ts';
import { expectedOf } from '../write/expected.ts';
import { choiceCount, choiceValue } from './choice.ts';
import { digitsCount, digitsValue } from './digits.ts';
import { floatBits } from './float.ts';
import { floatCount, floatValue } from './float-count.ts';
import { integerCount, integerValue } from './integer.ts';
import { timeFieldCount, timeFieldValue } from './time-count.ts';

/** Whether a field is one whole number on air, the count, that a double holds. */
export function isCountable(wire: Wire): boolean {
  switch (wire.kind) {
    case 'integer':
      return wire.text === undefined;
    case 'float':
      return floatBits(wire) <= 32;
    case 'digits':
      return wire.packed === true;
    case 'choice':
    case 'special':
    case 'time':
      return true;
    case 'flags':
    case 'bytes':
    case 'text':
    case 'list':
    case 'group':
    case 'constant':
      return false;
  }
}

/** How the count of a countable field lies in the frame. */
export function containerOf(wire: Wire): IntegerWire {
  switch (wire.kind) {
    case 'integer':
      return wire;
    case 'float':
      return {
        kind: 'integer',
        bits: floatBits(wire),
        ...(wire.order && { order: wire.order }),
        ...(wire.within && { within: wire.within }),
      };
    case 'digits':
      return { kind: 'integer', bits: wire.length * 4 };
    case 'choice':
    case 'time':
      return wire.in;
    case 'special':
      return containerOf(wire.of.wire);
    default:
      throw new TypeError(`${wire.kind} is not a count on air`);
  }
}

/**
 * The count that a value goes out as.
 *
 * @throws {CodecError} why the value cannot be sent
 */
export function countOf(schema: FieldSchema, value: unknown, path: string): number {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return integerCount(schema, wire, value, path);
    case 'float':
      return floatCount(schema, wire, value, path);
    case 'digits':
      return digitsCount(schema, value, path);
    case 'choice':
      return choiceCount(wire, value, path);
    case 'time':
      return timeFieldCount(wire, value, path);
    case 'special':
      return specialCount(wire, value, path);
    default:
      throw new TypeError(`${wire.kind} is not a count on air`);
  }
}

/**
 * The value of a count that came in, in canonical form.
 *
 * @throws {CodecError} why the count is nothing that would be sent
 */
export function valueAtCount(schema: FieldSchema, count: number, path: string): unknown {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return integerValue(schema, wire, count, path);
    case 'float':
      return floatValue(schema, wire, count, path);
    case 'digits':
      return digitsValue(schema, count, path);
    case 'choice':
      return choiceValue(wire, count, path);
    case 'time':
      return timeFieldValue(wire, count, path);
    case 'special':
      return specialValue(wire, count, path);
    default:
      throw new TypeError(`${wire.kind} is not a count on air`);
  }
}

export function specialCount(wire: SpecialWire, value: unknown, path: string): number {
  for (const [meaning, count] of wire.values) if (meaning === value) return count;
  const count = plainCount(wire, value, path);
  for (const [meaning, own] of wire.values) {
    if (own === count) throw new CodecError('stands_for', path, { value, meaning });
  }
  return count;
}

const NOT_A_VALUE: readonly RefusalCode[] = ['wrong_type', 'wrong_form', 'unknown_option'];

/** The count of a value that is no sentinel; what the field itself does not know may be a sentinel misspelt. */
function plainCount(wire: SpecialWire, value: unknown, path: string): number {
  try {
    return countOf(wire.of, value, path);
  } catch (error) {
    if (!isCodecError(error) || !NOT_A_VALUE.includes(error.code)) throw error;
    throw new CodecError('wrong_type', path, { value, expected: expectedOf({ wire }) });
  }
}

function specialValue(wire: SpecialWire, count: number, path: string): unknown {
  for (const [meaning, own] of wire.values) if (own === count) return meaning;
  return valueAtCount(wire.of, count, path);
}
