import { describe, expect, test } from 'vitest';
import {
  bits,
  bool,
  command,
  constant,
  device,
  f32be,
  hex,
  list,
  minutesOfDay,
  oneOf,
  orOneOf,
  reserved,
  restore,
  seconds,
  u8,
  u16be,
  u32be,
  when,
} from './index.ts';

/** A change of one field's JSON that no maker could have made. */
interface Row {
  readonly name: string;
  readonly field: unknown;
  readonly change: (schema: never) => void;
  readonly says: string;
}

type Schema<W> = { wire: W } & Record<string, unknown>;

const rows: readonly Row[] = [
  {
    name: 'a constant that is an object',
    field: constant(1),
    change: (schema: Schema<{ value: unknown }>) => {
      schema.wire.value = { a: 1 };
    },
    says: 'it.x: constant is an object; it must be text, a finite number, a boolean or null',
  },
  {
    name: 'a time over a signed integer',
    field: seconds(u32be(), { epoch: 'unix' }),
    change: ({ wire }: Schema<{ in: object }>) => Object.assign(wire.in, { signed: true }),
    says: 'it.x: the field of a time is an object; it must be an unsigned integer field of up to 40 bits, without scale',
  },
  {
    name: 'a time over a scaled integer',
    field: minutesOfDay(u16be()),
    change: ({ wire }: Schema<{ in: object }>) => Object.assign(wire.in, { perUnit: 10 }),
    says: 'it.x: the field of a time is an object; it must be an unsigned integer field of up to 40 bits, without scale',
  },
  {
    name: 'a word of a sentinel that is a number',
    field: orOneOf(u8(), { never: 255 }),
    change: ({ wire }: Schema<{ values: unknown }>) => {
      wire.values = [[5, 255]];
    },
    says: 'it.x: a word of orOneOf is 5; it must be text',
  },
  {
    name: 'a sentinel over text',
    field: orOneOf(u8(), { never: 255 }),
    change: ({ wire }: Schema<{ of: unknown }>) => {
      wire.of = { type: 'string', wire: { kind: 'text', charset: 'ascii', length: 1 } };
    },
    says: 'it.x: the field of a sentinel is an object; it must be a number, choice or time of up to 48 bits',
  },
  {
    name: 'a choice of no values',
    field: oneOf({ a: 0 }),
    change: ({ wire }: Schema<{ of: unknown }>) => {
      wire.of = [];
    },
    says: 'it.x: oneOf is a list; it must be a list of at least one value',
  },
  {
    name: 'a width that there is not',
    field: u8(),
    change: ({ wire }: Schema<{ bits: number }>) => {
      wire.bits = 9;
    },
    says: 'it.x: is not a device as this library makes them: its integer has 9 bits; there are 8, 16, 24, 32, 40 and 48',
  },
  {
    name: 'a mark beside those that a field has',
    field: hex({ length: 2 }),
    change: ({ wire }: Schema<object>) => Object.assign(wire, { reverse: false }),
    says: 'it.x: is not a device as this library makes them: its mark reverse is neither true nor left out',
  },
  {
    name: 'a float of another width',
    field: f32be(),
    change: ({ wire }: Schema<{ mantissa: number }>) => {
      wire.mantissa = 24;
    },
    says: 'it.x: is not a device as this library makes them: a float of 16, 32 or 64 bits is missing',
  },
  {
    name: 'a key that no field has',
    field: u8(),
    change: (schema: Schema<object>) => Object.assign(schema, { pattern: 'a' }),
    says: 'it.x: is not a device as this library makes them: its "integer" field says what no maker says; give options to the maker',
  },
  {
    name: 'a key in a wire that its kind has not',
    field: hex({ length: 2 }),
    change: ({ wire }: Schema<object>) => Object.assign(wire, { rounding: 3 }),
    says: 'it.x: is not a device as this library makes them: its "bytes" field has no "rounding"',
  },
  {
    name: 'more items than a frame has bytes',
    field: list(u8()),
    change: (schema: Schema<object>) => Object.assign(schema, { maxItems: 243 }),
    says: 'it.x: maxItems is 243; it must be a whole number 1…242',
  },
];

/** The JSON of a device with one field, and of that field. */
function jsonWith(field: unknown) {
  const declared = device('one', { it: command({ fPort: 1, frame: [0x01, { x: field as ReturnType<typeof u8> }] }) });
  const json = JSON.parse(JSON.stringify(declared));
  return { declared, json, schema: json.it.frame[1].schema };
}

describe('restore', () => {
  for (const { name, field, change, says } of rows) {
    test(`refuses ${name}`, () => {
      const { json, schema } = jsonWith(field);
      expect(JSON.parse(JSON.stringify(restore(json)))).toEqual(json);
      change(schema as never);
      expect(() => restore(json)).toThrow(expect.objectContaining({ message: says }));
    });
  }

  test('refuses a port without a name', () => {
    const ported = device('one', { it: command({ fPort: { slot: u8({ minimum: 1, maximum: 13 }) }, frame: [0x01] }) });
    const json = JSON.parse(JSON.stringify(ported));
    json.it.fPort.name = '';
    const says =
      'it: fPort is "integer"; it must be an integer field with a name, without scale, like { slot: u8({ minimum: 1, maximum: 13 }) }';
    expect(() => restore(json)).toThrow(expect.objectContaining({ message: says }));
  });

  test('refuses a when without cases, and one with a case twice', () => {
    const frame = [{ k: bool() }, when('k', { true: [{ n: u8() }] })] as const;
    const json = JSON.parse(JSON.stringify(device('one', { it: command({ fPort: 1, frame }) })));
    const { cases } = json.it.frame[1];
    const [first] = cases;
    cases.push(first);
    const says = 'it: is not a device as this library makes them: when has';
    expect(() => restore(json)).toThrow(`${says} a case twice`);
    cases.length = 0;
    expect(() => restore(json)).toThrow(`${says} no cases`);
  });

  test('refuses reserved bits beyond their width', () => {
    const declared = device('one', {
      it: command({ fPort: 1, frame: [0x01, bits([reserved(7), { on: oneOf({ a: 0 }, 1) }])] }),
    });
    const json = JSON.parse(JSON.stringify(declared));
    json.it.frame[1].nodes[0].value = 128;
    const says = 'it: is not a device as this library makes them: 128 is outside 0…127';
    expect(() => restore(json)).toThrow(expect.objectContaining({ message: says }));
  });
});
