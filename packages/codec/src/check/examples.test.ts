import { describe, expect, test } from 'vitest';
import { refusesToDeclare } from '../../test/rows.ts';
import { command, device, u8, u16be } from '../index.ts';

const of =
  (...examples: readonly { data: unknown; hex: unknown }[]) =>
  () =>
    device('valve', {
      open: command({
        fPort: 10,
        frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be() }],
        examples: examples as readonly { data: { zone: number; minutes: number }; hex: string }[],
      }),
    });
const good = { data: { zone: 2, minutes: 30 }, hex: '0202001e' };

describe('an example', () => {
  test('says the bytes of its data', () => expect(of(good)()).toHaveProperty('open'));
  test('may say them in upper case', () => expect(of({ ...good, hex: '0202001E' })()).toHaveProperty('open'));
  refusesToDeclare([
    {
      name: 'other bytes, showing both',
      declare: of({ ...good, hex: '0202001f' }),
      says: 'open: example 1 says 0202001f, but its data goes out as 0202001e',
    },
    {
      name: 'fewer bytes',
      declare: of(good, { ...good, hex: '020200' }),
      says: 'open: example 2 says 020200, but its data goes out as 0202001e',
    },
    {
      name: 'data that is refused',
      declare: of({ ...good, data: { zone: 5, minutes: 30 } }),
      says: 'open: example 1 is refused: open.zone: 5 is outside 1…4',
    },
    {
      name: 'no data',
      declare: of({ hex: '00' } as never),
      says: 'open: example 1 is refused: open: is missing; it takes an object with zone, minutes',
    },
    {
      name: 'blanks in its hex',
      declare: of({ ...good, hex: '02 02 00 1e' }),
      says: 'open: the hex of example 1 is "02 02 00 1e"; it must be hex digits, two a byte, without blanks',
    },
    {
      name: 'an odd number of digits',
      declare: of({ ...good, hex: '020' }),
      says: 'open: the hex of example 1 is "020"; it must be hex digits, two a byte, without blanks',
    },
    {
      name: 'bytes instead of hex',
      declare: of({ ...good, hex: [2, 2, 0, 30] }),
      says: 'open: the hex of example 1 is a list; it must be hex digits, two a byte, without blanks',
    },
    {
      name: 'no hex',
      declare: of({ data: good.data } as never),
      says: 'open: the hex of example 1 is undefined; it must be hex digits, two a byte, without blanks',
    },
  ]);
});
