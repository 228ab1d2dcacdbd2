import { expectTypeOf, test } from 'vitest';
import { command } from './command.ts';
import { device } from './device.ts';
import { u8 } from './fields/integer.ts';

test('A command without a port has the data of its frame, whether it has examples or not', () => {
  const valve = device(
    'acme-av2',
    { open: command({ frame: [0x02, { zone: u8() }], examples: [{ data: { zone: 2 }, hex: '0202' }] }) },
    { fPort: 10 },
  );
  expectTypeOf<(typeof valve)['open']['static']>().toEqualTypeOf<{ zone: number }>();
});

test('A port that is data stands beside the fields of the frame', () => {
  const meter = device('acme-m1', {
    send: command({
      fPort: { slot: u8({ minimum: 1, maximum: 13 }) },
      frame: [0x02, { rate: u8() }],
      examples: [{ data: { slot: 1, rate: 2 }, hex: '0202' }],
    }),
  });
  expectTypeOf<(typeof meter)['send']['static']>().toEqualTypeOf<{ slot: number; rate: number }>();
});
