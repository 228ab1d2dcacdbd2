import { expect, test } from 'vitest';
import { oneOf } from '../fields/choice.ts';
import { u8 } from '../fields/integer.ts';
import { orNull } from '../fields/special.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { meaningOf } from './meaning.ts';

const level = oneOf(
  [
    [-40, 0],
    [6, 1],
  ],
  u8({ unit: 'dBm' }),
);

test.each([
  { what: 'A number', field: u8({ unit: 'dBm' }) },
  { what: 'A number that may be null', field: orNull(u8({ unit: 'dBm' }), 255) },
  { what: 'A choice of numbers', field: level },
  { what: 'A choice that may be null', field: orNull(level, 255) },
])('$what has the unit of its field', ({ field }) => {
  expect(meaningOf(field as unknown as FieldSchema, 'power', 6).unit).toBe('dBm');
});
