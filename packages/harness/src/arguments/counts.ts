import type { FieldSchema, IntegerWire, SpecialWire, Wire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { floats } from './floats.ts';
import { integers } from './integers.ts';
import type { Counted } from './sample.ts';
import { times } from './times.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** Values of a field that is one whole number on air. */
export function counts(schema: FieldSchema): fc.Arbitrary<Counted> {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return integers(schema, wire);
    case 'float':
      return floats(schema, wire);
    case 'digits':
      return wholeNumbers(schema.minimum!, schema.maximum!).map((value) => exactly(value, Number(`0x${value}`)));
    case 'choice':
      return fc.constantFrom(...wire.of).map(([value, count]) => exactly(value, count));
    case 'time':
      return times(wire);
    case 'special':
      return fc.oneof(words(wire), plainValues(wire));
    default:
      throw notACount(wire);
  }
}

/** The integer in which such a field lies. */
export function containerOf(wire: Wire): IntegerWire {
  switch (wire.kind) {
    case 'integer':
      return wire;
    case 'choice':
    case 'time':
      return wire.in;
    case 'special':
      return containerOf(wire.of.wire);
    case 'float': {
      const bits = (wire.unsigned ? 0 : 1) + wire.exponent + wire.mantissa;
      return { kind: 'integer', bits, ...(wire.order && { order: wire.order }) };
    }
    case 'digits':
      return { kind: 'integer', bits: wire.length * 4 };
    default:
      throw notACount(wire);
  }
}

type Uncounted = Extract<Wire, { readonly kind: 'flags' | 'bytes' | 'text' | 'list' | 'group' | 'constant' }>;

function notACount({ kind }: Uncounted): TypeError {
  return new TypeError(`${kind} is not a count on air`);
}

function words(wire: SpecialWire): fc.Arbitrary<Counted> {
  return fc.constantFrom(...wire.values).map(([value, count]) => exactly(value, count));
}

/** Values of the field beside the words; where all its counts stand for words, there are the words alone. */
function plainValues(wire: SpecialWire): fc.Arbitrary<Counted> {
  const taken = new Map(wire.values.map(([value, count]) => [count, value]));
  return counts(wire.of).map((plain) =>
    taken.has(plain.count) ? exactly(taken.get(plain.count), plain.count) : plain,
  );
}

function exactly(value: unknown, count: number): Counted {
  return { given: value, canonical: value, count };
}
