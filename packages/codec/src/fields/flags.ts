import { checkName } from '../check/names.ts';
import type { FieldSchema, FlagsWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { Annotations } from '../types/options.ts';
import { makeField } from './make-field.ts';
import { isFiniteNumber, isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

type Names = readonly (string | number | null)[];
type Name<N extends Names> = Exclude<N[number], null>;

interface FlagsOptions extends Annotations {
  /** Bits in all, whole bytes; as many as the names need, unless told. */
  readonly bits?: number;
  /** Byte order; the most significant byte first, unless told. */
  readonly order?: 'be' | 'le';
}

/**
 * A mask. The first name is bit 0, the least significant; null is a reserved bit. The data is the list of the names
 * whose bits are set, or an object of booleans.
 */
export function flags<const N extends Names>(
  names: N,
  options: FlagsOptions & { readonly as: 'object' },
): Field<{ [F in Name<N> & string]: boolean }>;
export function flags<const N extends Names>(
  names: N,
  options?: FlagsOptions & { readonly as?: 'list' },
): Field<Name<N>[]>;
export function flags(names: Names, options: FlagsOptions & { readonly as?: 'list' | 'object' } = {}): unknown {
  requireKnownOptions(options, ['bits', 'order', 'as']);
  const { bits, order, as = 'list' } = options;
  requireOption(Array.isArray(names), 'flags', names, 'a list of names');
  requireOption(order === undefined || order === 'be' || order === 'le', 'order', order, '"be" or "le"');
  const wire: FlagsWire = {
    kind: 'flags',
    names: [...names],
    bits: bits ?? Math.ceil(names.length / 8) * 8,
    ...(order === 'le' && { order }),
    as,
  };
  return flagsField(wire, options);
}

/** The field of a flags wire, its names and width checked. */
export function flagsField(wire: FlagsWire, annotations: Annotations): FieldSchema {
  const { names, bits } = wire;
  requireOption(
    names.some((name) => name !== null),
    'flags',
    names,
    'a list with at least one name',
  );
  requireOption(bits % 8 === 0 && isWholeBetween(bits, 8, 512), 'bits', bits, 'whole bytes, 8…512');
  requireOption(names.length <= bits, 'bits', bits, `at least ${names.length}, one for each name`);
  requireOption(wire.as === 'list' || wire.as === 'object', 'as', wire.as, '"list" or "object"');
  const seen = new Set<string>();
  for (const name of names) {
    if (name === null) continue;
    requireOption(typeof name === 'string' || isFiniteNumber(name), 'a name of flags', name, 'text, a number or null');
    requireOption(
      wire.as === 'list' || typeof name === 'string',
      'a name of flags',
      name,
      'text where the data is an object',
    );
    requireOption(!seen.has(String(name)), 'a name of flags', name, 'there once; it is there twice');
    if (wire.as === 'object') checkName(String(name), '');
    seen.add(String(name));
  }
  return makeField(wire, {}, annotations);
}
