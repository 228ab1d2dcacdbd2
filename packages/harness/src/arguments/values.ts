import type { FieldSchema, IntegerWire, ListWire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { byteTexts } from './byte-texts.ts';
import { bytesOfCount } from './count-bytes.ts';
import { containerOf, counts } from './counts.ts';
import { doubles } from './floats.ts';
import { masks } from './masks.ts';
import { placesUnder } from './place.ts';
import type { Draw, Sample } from './sample.ts';
import { texts } from './texts.ts';
import { smallNumbers } from './whole-numbers.ts';

/** Values that a field of whole bytes takes. */
export function values(draw: Draw, schema: FieldSchema): fc.Arbitrary<Sample> {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return wire.text ? wideIntegers(schema, wire) : counted(schema);
    case 'float':
      if (wire.exponent < 11) return counted(schema);
      return doubles(schema, wire).map((value) => leaf(schema, value, value, doubleBytes(value, wire.order)));
    case 'digits':
      if (wire.packed) return counted(schema);
      return counts(schema).map(({ given, canonical }) => {
        const digits = String(canonical).padStart(wire.length, '0');
        return leaf(
          schema,
          given,
          canonical,
          [...digits].map((digit) => digit.charCodeAt(0)),
        );
      });
    case 'choice':
    case 'time':
    case 'special':
      return counted(schema);
    case 'flags':
      return masks(wire).map(({ given, canonical, bytes }) => leaf(schema, given, canonical, bytes));
    case 'bytes':
      return byteTexts(wire).map(({ given, canonical, bytes }) => leaf(schema, given, canonical, bytes));
    case 'text':
      return texts(wire).map(({ text, bytes }) => leaf(schema, text, text, bytes));
    case 'constant':
      return fc.constant(leaf(schema, wire.value, wire.value, []));
    case 'list':
      return lists(draw, schema, wire);
    case 'group':
      return draw.objects(wire.nodes).map((sample) => ({
        ...sample,
        places: [fieldPlace(schema, sample.given), ...sample.places],
      }));
  }
}

function counted(schema: FieldSchema): fc.Arbitrary<Sample> {
  const container = containerOf(schema.wire);
  return counts(schema).map(({ given, canonical, count }) =>
    leaf(schema, given, canonical, bytesOfCount(container, count)),
  );
}

function wideIntegers(schema: FieldSchema, wire: IntegerWire): fc.Arbitrary<Sample> {
  const minimum = BigInt(wire.text!.minimum);
  const maximum = BigInt(wire.text!.maximum);
  const marks = [0n, 1n, -1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n, -(2n ** 53n) - 1n, minimum + 1n, maximum - 1n];
  const edges = [minimum, maximum, ...marks.filter((mark) => minimum <= mark && mark <= maximum)];
  const any = fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min: minimum, max: maximum }));
  return any.map((value) => leaf(schema, String(value), String(value), bytesOfCount(wire, value)));
}

function doubleBytes(value: number, order: 'le' | undefined): readonly number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, order === 'le');
  return [...new Uint8Array(view.buffer)];
}

function lists(draw: Draw, schema: FieldSchema, wire: ListWire): fc.Arbitrary<Sample> {
  const item = wire.item.nodes ? draw.objects(wire.item.nodes) : draw.values(wire.item.schema);
  const lengths = smallNumbers(schema.minItems!, schema.maxItems!);
  const drawn = fc.tuple(lengths, fc.array(item, { minLength: 1, maxLength: 5 }));
  return drawn.map(([length, some]) => {
    const items = repeated(some, schema.minItems!, length);
    const given = items.map((one) => one.given);
    const prefix = wire.prefix ? bytesOfCount(wire.prefix, items.length) : [];
    const shown = items.flatMap(({ places }, at) => (at < 2 || at === items.length - 1 ? placesUnder(at, places) : []));
    return {
      given,
      canonical: items.map(({ canonical }) => canonical),
      bytes: [...prefix, ...items.flatMap(({ bytes }) => bytes)],
      places: [fieldPlace(schema, given), ...shown],
      problems: items.flatMap(({ problems }) => problems),
    };
  });
}

/** So many bytes are beyond every frame, and beyond a length in a byte: more would show nothing new. */
const ENOUGH = 300;

/** The samples over and over, up to a number of them or until it is enough; lists in lists would grow without end. */
function repeated(some: readonly Sample[], least: number, most: number): readonly Sample[] {
  const items: Sample[] = [];
  let weight = 0;
  while (items.length < most && (items.length < least || weight <= ENOUGH)) {
    const item = some[items.length % some.length]!;
    items.push(item);
    weight += Math.max(1, item.bytes.length, Array.isArray(item.given) ? item.given.length : 0);
  }
  return items;
}

function leaf(schema: FieldSchema, given: unknown, canonical: unknown, bytes: readonly number[]): Sample {
  return { given, canonical, bytes, places: [fieldPlace(schema, given)], problems: [] };
}

function fieldPlace(schema: FieldSchema, given: unknown): Sample['places'][number] {
  return { of: 'field', steps: [], schema, given, needed: true };
}
