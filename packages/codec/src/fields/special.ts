import { CodecError } from '../refusal/codec-error.ts';
import { isPlainRecord } from '../tree/plain.ts';
import type { ChoiceValue, FieldSchema, SpecialWire } from '../tree/wire.ts';
import type { AnywhereField, BitField, Field } from '../types/field.ts';
import type { Annotations } from '../types/options.ts';
import { containerOf, isCountable } from '../values/count.ts';
import { countRange } from '../values/count-range.ts';
import { isText } from '../values/is-text.ts';
import { makeField } from './make-field.ts';
import { isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

/**
 * A field one of whose counts stands for null. The plain value that has this count is refused.
 *
 * @example
 * frame: [{ limit: orNull(u8(), 0xff) }]
 * // 05    limit 5
 * // ff    limit null
 *
 * @throws {CodecError} `bad_option`, `limit_outside`
 */
export function orNull<T>(
  field: AnywhereField<T>,
  count: number,
  annotations?: Annotations<T | null>,
): AnywhereField<T | null>;
export function orNull<T>(field: Field<T>, count: number, annotations?: Annotations<T | null>): Field<T | null>;
export function orNull<T>(field: BitField<T>, count: number, annotations?: Annotations<T | null>): BitField<T | null>;
export function orNull(field: unknown, count: number, annotations: Annotations = {}): unknown {
  return special(field, [[null, count]], annotations);
}

/**
 * A field some of whose counts stand for a word. The plain value that has such a count is refused.
 *
 * @example
 * frame: [{ minutes: orOneOf(u8(), { never: 0, always: 255 }) }]
 * // 1e    minutes 30
 * // 00    minutes "never"
 *
 * @throws {CodecError} `bad_option`, `limit_outside`
 */
export function orOneOf<T, const W extends Readonly<Record<string, number>>>(
  field: AnywhereField<T>,
  words: W,
  annotations?: Annotations<T | (keyof W & string)>,
): AnywhereField<T | (keyof W & string)>;
export function orOneOf<T, const W extends Readonly<Record<string, number>>>(
  field: Field<T>,
  words: W,
  annotations?: Annotations<T | (keyof W & string)>,
): Field<T | (keyof W & string)>;
export function orOneOf<T, const W extends Readonly<Record<string, number>>>(
  field: BitField<T>,
  words: W,
  annotations?: Annotations<T | (keyof W & string)>,
): BitField<T | (keyof W & string)>;
export function orOneOf(
  field: unknown,
  words: Readonly<Record<string, number>>,
  annotations: Annotations = {},
): unknown {
  requireOption(isPlainRecord(words), 'the words of orOneOf', words, 'an object: { never: 0 }');
  return special(field, Object.entries(words), annotations);
}

function special(field: unknown, values: SpecialWire['values'], annotations: Annotations): FieldSchema {
  requireKnownOptions(annotations, []);
  const of = field as FieldSchema;
  requireCountable(of);
  const within = containerOf(of.wire).within;
  return specialField({ kind: 'special', ...(within && { within }), of, values }, annotations);
}

function requireCountable(of: FieldSchema): void {
  const countable = of?.wire !== undefined && isCountable(of.wire);
  requireOption(countable, 'the field of a sentinel', of, 'a number, choice or time of up to 48 bits');
}

/** The field of a special wire, its counts checked. */
export function specialField(wire: SpecialWire, annotations: Annotations): FieldSchema {
  requireCountable(wire.of);
  requireOption(wire.values.length > 0, 'orOneOf', wire.values, 'at least one word with its count');
  const container = containerOf(wire.of.wire);
  const { least, most } = countRange(container);
  const taken = new Set<number>();
  const known = pairsOf(wire.of);
  for (const [value, count] of wire.values) {
    const option = `the count of ${JSON.stringify(value)}`;
    requireOption(value === null || isText(value), 'a word of orOneOf', value, 'text');
    if (!isWholeBetween(count, least, most)) {
      const why = `which ${container.bits} bits hold`;
      throw new CodecError('limit_outside', '', { option, value: count, minimum: least, maximum: most, why });
    }
    requireOption(!taken.has(count), option, count, 'a count of its own; another word has it');
    taken.add(count);
    const same = known.some(([own]) => String(own) === String(value));
    requireOption(!same, 'a word of orOneOf', value, 'none of the values of the field itself');
    const clash = known.find(([, own]) => own === count);
    requireOption(clash === undefined, option, count, `a count of its own; ${JSON.stringify(clash?.[0])} has it`);
  }
  return makeField(wire, {}, annotations);
}

/** The values of a field that have a count each. */
function pairsOf({ wire }: FieldSchema): readonly (readonly [value: ChoiceValue | null, count: number])[] {
  if (wire.kind === 'special') return [...wire.values, ...pairsOf(wire.of)];
  return wire.kind === 'choice' ? wire.of : [];
}
