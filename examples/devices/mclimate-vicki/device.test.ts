import { formatterOf, fromHex } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import vicki from './device.ts';
import { documented, listed, tested } from './vectors.ts';

const { encodeDownlink, decodeDownlink } = formatterOf(vicki);

describe.each([
  { of: 'MClimate’s documentation', vectors: documented },
  { of: 'the tests of MClimate’s payload helper', vectors: tested },
  { of: 'MClimate’s list of commands', vectors: listed },
])('in $of', ({ vectors }) => {
  for (const [payload, hex, canonical = payload] of vectors) {
    const bytes = [...fromHex(hex)!];
    test(`${JSON.stringify(payload)} goes out as ${hex}`, () =>
      expect(encodeDownlink({ data: payload })).toEqual({ bytes, fPort: 1 }));
    test(`${hex} comes in as ${JSON.stringify(canonical)}`, () =>
      expect(decodeDownlink({ bytes, fPort: 1 })).toEqual({ data: canonical }));
  }
});

describe('what MClimate’s encoders bend is refused', () => {
  test.each([
    // 0601042c12: twenty minutes
    [
      { setOpenWindow: { enabled: true, closeTime: 22, motorPosition: 300, delta: 2 } },
      'setOpenWindow.closeTime: 22 lies between 20 and 25, the nearest values that can be sent',
    ],
    // 612.8
    [
      { setAutomaticSetpointRestore: 25 },
      'setAutomaticSetpointRestore: 25 lies between 20 and 30, the nearest values that can be sent',
    ],
    // 085.814
    [{ setTemperatureRange: { min: 5.5, max: 20 } }, 'setTemperatureRange.min: 5.5 is not a whole number'],
    // 022c: 44 minutes
    [{ setKeepAlive: 300 }, 'setKeepAlive: 300 is outside 1…255'],
    // 4f5028
    [
      { setValveOpennessRangeInPercentage: { max: 20, min: 60 } },
      'setValveOpennessRangeInPercentage: min (60) is not less than max (20)',
    ],
    // 0c020304: the documentation wants 8 steps or more
    [
      { setInternalAlgoParams: { period: 2, pFirstLast: 3, pNext: 4 } },
      'setInternalAlgoParams.pFirstLast: 3 is outside 8…255',
    ],
  ])('%j', (data, error) => {
    expect(encodeDownlink({ data })).toEqual({ errors: [error] });
  });
});

test('every command has a frame in these rows', () => {
  const seen = [...documented, ...tested, ...listed].flatMap(([payload]) => Object.keys(payload as object));
  expect(vicki.$device.commands.filter((name) => !seen.includes(name))).toEqual([]);
});
