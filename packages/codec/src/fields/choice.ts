import { CodecError } from '../refusal/codec-error.ts';
import type { ChoiceValue, ChoiceWire, FieldSchema, IntegerWire } from '../tree/wire.ts';
import type { BitField, Field } from '../types/field.ts';
import type { Annotations } from '../types/options.ts';
import { countRange } from '../values/count-range.ts';
import { u8 } from './integer.ts';
import { annotationsOf, makeField } from './make-field.ts';
import { hasLimits } from './prefix.ts';
import { isFiniteNumber, isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

type NamesToCounts = Readonly<Record<string, number>>;
type Values = readonly number[];
type Pairs = readonly (readonly [value: ChoiceValue, count: number])[];
type Options = NamesToCounts | Values | Pairs;

type ValueOf<O> = O extends readonly (infer I)[] ? (I extends readonly [infer V, number] ? V : I) : keyof O & string;

/** A boolean in a whole byte: the counts of true and false. */
export function bool(yes = 1, no = 0, annotations: Annotations<boolean> = {}): Field<boolean> {
  requireKnownOptions(annotations, []);
  return choice<Field<boolean>>(
    [
      [true, yes],
      [false, no],
    ],
    u8().wire as unknown as IntegerWire,
    annotations,
  );
}

/** A boolean in one bit of `bits(…)`. */
export function flag(annotations: Annotations<boolean> = {}): BitField<boolean> {
  requireKnownOptions(annotations, []);
  return choice<BitField<boolean>>(
    [
      [true, 1],
      [false, 0],
    ],
    { kind: 'integer', bits: 1, within: 'bits' },
    annotations,
  );
}

/**
 * One of several values: names with their counts, numbers that are their own counts, or pairs of value and count.
 * It lies in one byte, in the integer field given, or in as many bits as given inside `bits(…)`.
 */
export function oneOf<const O extends Options, const W extends number | Field<number> = Field<number>>(
  options: O,
  on?: W,
  annotations: Annotations = {},
): W extends number ? BitField<ValueOf<O>> : Field<ValueOf<O>> {
  requireKnownOptions(annotations, []);
  const pairs = pairsOf(options);
  if (typeof on === 'number') {
    requireOption(isWholeBetween(on, 1, 32), 'bits', on, 'a whole number 1…32');
    return choice(pairs, { kind: 'integer', bits: on, within: 'bits' }, annotations);
  }
  const schema = (on === undefined ? u8() : on) as unknown as FieldSchema;
  requireOption(
    schema?.wire?.kind === 'integer',
    'the field of a choice',
    on,
    'an integer field like u8(), or a number of bits',
  );
  requireOption(!hasLimits(schema), 'the field of a choice', on, 'without limits: the choice sets its own');
  return choice(pairs, schema.wire as IntegerWire, { ...annotationsOf(schema), ...annotations });
}

function pairsOf(options: Options): Pairs {
  requireOption(
    typeof options === 'object' && options !== null,
    'oneOf',
    options,
    'names with counts, or a list of values',
  );
  if (!Array.isArray(options)) return Object.entries(options as NamesToCounts);
  return Array.from(options as (number | [ChoiceValue, number])[], (option) => {
    if (Array.isArray(option)) return option;
    const needs = 'a number, or stand with the count it goes out as: { soak: 0 }, or [[true, 1]]';
    requireOption(typeof option === 'number', 'a value of oneOf', option, needs);
    return [option, option];
  });
}

function choice<F>(of: Pairs, on: IntegerWire, annotations: Annotations): F {
  const wire: ChoiceWire = {
    kind: 'choice',
    ...(on.within && { within: on.within }),
    of: of.map(([value, count]) => [value, count] as const),
    in: on,
  };
  return choiceField(wire, annotations) as F;
}

/** The field of a choice wire, its values and counts checked. */
export function choiceField(wire: ChoiceWire, annotations: Annotations): FieldSchema {
  const { in: on } = wire;
  requireOption(wire.of.length > 0, 'oneOf', wire.of, 'a list of at least one value');
  const plain = on.text === undefined && on.step === undefined && on.perUnit === undefined && on.zero === undefined;
  requireOption(plain, 'the field of a choice', on, 'an integer of up to 48 bits without scale');
  const { least, most } = countRange(on);
  const values = new Set<string>();
  const counts = new Set<number>();
  for (const [value, count] of wire.of) {
    const known = typeof value === 'string' || typeof value === 'boolean' || isFiniteNumber(value);
    requireOption(known, 'a value of oneOf', value, 'text, a finite number or a boolean');
    requireOption(!values.has(String(value)), 'a value of oneOf', value, 'there once; it is there twice');
    if (!isWholeBetween(count, least, most)) {
      const why = `which ${on.bits} bits hold`;
      throw new CodecError('limit_outside', '', {
        option: `the count of ${JSON.stringify(value)}`,
        value: count,
        minimum: least,
        maximum: most,
        why,
      });
    }
    requireOption(
      !counts.has(count),
      `the count of ${JSON.stringify(value)}`,
      count,
      'a count of its own; another value has it',
    );
    values.add(String(value));
    counts.add(count);
  }
  return makeField(wire, {}, annotations);
}
