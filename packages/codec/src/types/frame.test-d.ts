import { describe, expectTypeOf, test } from 'vitest';
import {
  ascii,
  bcd,
  bits,
  bitsUp,
  bool,
  command,
  constant,
  digits,
  eui,
  f32be,
  flag,
  flags,
  float,
  hex,
  i16be,
  int,
  ipv4,
  list,
  minutesOfDay,
  type NoData,
  oneOf,
  orNull,
  orOneOf,
  reserved,
  type Spec,
  seconds,
  slice,
  u8,
  u16be,
  u32be,
  u64be,
  uint,
  utf8,
} from '../index.ts';

/** The data of a spec. */
type Data<S> = S extends Spec<infer T, boolean> ? T : never;

describe('the data of a frame', () => {
  test('is nothing where it holds bytes alone', () => {
    const spec = command({ frame: [0x01, 0x02, 0x03, 0x04, 0x05] });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<NoData>();
  });

  test('is the value of its one unnamed field', () => {
    const number = command({ frame: [0x01, u16be()] });
    const inBits = command({ frame: [0x01, bits([reserved(3), uint(5)])] });
    const many = command({ frame: [list([0x01, u8()])] });
    const choice = command({ frame: [oneOf([0, 1, 241])] });
    expectTypeOf<Data<typeof number>>().toEqualTypeOf<number>();
    expectTypeOf<Data<typeof inBits>>().toEqualTypeOf<number>();
    expectTypeOf<Data<typeof many>>().toEqualTypeOf<number[]>();
    expectTypeOf<Data<typeof choice>>().toEqualTypeOf<0 | 1 | 241>();
  });

  test('has the type of each field', () => {
    const spec = command({
      frame: [
        {
          integer: u8(),
          signed: i16be(),
          wide: u64be(),
          single: f32be(),
          boolean: bool(),
          raw: hex(),
          eui: eui(),
          address: ipv4(),
          text: ascii(),
          name: utf8(),
          code: digits(3),
          packed: bcd(2),
          at: seconds(u32be(), { epoch: 'unix' }),
          from: minutesOfDay(u16be()),
          word: constant('x'),
          nothing: constant(null),
          five: constant(5),
        },
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      integer: number;
      signed: number;
      wide: string;
      single: number;
      boolean: boolean;
      raw: string;
      eui: string;
      address: string;
      text: string;
      name: string;
      code: number;
      packed: number;
      at: string;
      from: string;
      word: 'x';
      nothing: null;
      five: 5;
    }>();
  });

  test('has the choices as literals', () => {
    const spec = command({
      frame: [
        {
          names: oneOf({ soak: 0, pulse: 1 }),
          numbers: oneOf([0, 1, 241]),
          table: oneOf([
            [0.5, 0],
            [0.71, 1],
          ]),
          far: oneOf({ near: 1, far: 258 }, u16be()),
        },
        bits({ few: oneOf({ p: 0, q: 1 }, 3), on: flag(), level: uint(4) }),
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      names: 'soak' | 'pulse';
      numbers: 0 | 1 | 241;
      table: 0.5 | 0.71;
      far: 'near' | 'far';
      few: 'p' | 'q';
      on: boolean;
      level: number;
    }>();
  });

  test('has null and words beside the values', () => {
    const spec = command({
      frame: [
        {
          limit: orNull(u16be(), 0xffff),
          after: orOneOf(u8(), { never: 0, always: 255 }),
          both: orNull(orOneOf(u8(), { never: 0 }), 255),
          mode: orNull(oneOf({ soak: 0 }), 255),
          packed: orNull(bcd(2), 0xff),
          digits: orOneOf(bcd(2), { off: 0xff }),
        },
        bits([{ small: orNull(uint(4), 15), digit: orOneOf(bcd(1), { off: 15 }) }]),
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      limit: number | null;
      after: number | 'never' | 'always';
      both: number | 'never' | null;
      mode: 'soak' | null;
      packed: number | null;
      digits: number | 'off';
      small: number | null;
      digit: number | 'off';
    }>();
  });

  test('has flags as a list or an object', () => {
    const spec = command({
      frame: [
        {
          list: flags(['open', null, 'fault']),
          numbers: flags([49, 50]),
          object: flags(['open', null, 'fault'], { as: 'object' }),
        },
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      list: ('open' | 'fault')[];
      numbers: (49 | 50)[];
      object: { open: boolean; fault: boolean };
    }>();
  });

  test('has bits of any width, floats and values in pieces', () => {
    const spec = command({
      frame: [
        bits([slice('position', 11, 8), { mode: uint(4) }, slice('position', 7, 0)], { position: uint(12) }),
        bitsUp({ small: float({ exponent: 4, mantissa: 3 }), signed: int(8) }),
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      mode: number;
      position: number;
      small: number;
      signed: number;
    }>();
  });
});
