import { bits, command, device, i8, oneOf, schemaOf, u8, u16be, u16le, uint } from '@downlink-kit/codec';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../src/formatter/formatter.ts';
import { faults } from './faults.ts';
import { brokenIn, openJudge, planted, sound } from './judge.ts';

const valve = device(
  'valve',
  {
    open: command({
      frame: [2, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be({ minimum: 1, maximum: 720 }) }],
    }),
    mode: command({ frame: [3, bits({ mode: oneOf({ soak: 0, pulse: 1, drip: 2 }, 4), level: uint(4) })] }),
    frost: command({ frame: [5, { below: i8({ minimum: -40, maximum: 40 }) }] }),
    reboot: command({ frame: [255] }),
  },
  { fPort: 10 },
);
const lamp = device(
  'lamp',
  {
    set: command({
      frame: [
        {
          colour: oneOf({ red: 0x10, green: 0x20, blue: 0x40, white: 0x70 }, u8()),
          brightness: u8({ maximum: 100 }),
          ramp: u16le(),
        },
      ],
    }),
  },
  { payload: 'flat', fPort: 30 },
);
const schemas: { readonly [of: string]: JsonSchema } = {
  valve: schemaOf(valve).schema as JsonSchema,
  lamp: schemaOf(lamp).schema as JsonSchema,
};

const { judge, close } = await openJudge();
afterAll(close);

describe('with nothing but the JSON Schema of the device', () => {
  test.each(['valve', 'lamp'] as const)('the sound %s gives no alarm', async (of) => {
    expect(brokenIn(await judge(`${of}.js`, sound(of), 1, { schema: schemas[of]!, learns: false }))).toEqual([]);
  });

  const described = faults.filter(({ of }) => schemas[of] !== undefined);
  test.each(described)('$name is found', async (fault) => {
    const report = await judge(`${fault.of}.js`, planted(fault), 1, { schema: schemas[fault.of]!, learns: false });
    expect(brokenIn(report)).toContain(fault.breaks);
  });
});
