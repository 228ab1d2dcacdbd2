import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, valve } from './downlink.ts';

describe('explain', () => {
  /** 05, −2.5 °C in tenths as ffe7 (−25), then 1 001 1001. */
  test('gives every bit, the end exclusive, the unit where there is one', () => {
    expect(downlinkJson(['explain', valve, '05ffe799', '--port', '10'])).toEqual({
      code: 0,
      value: {
        fields: [
          { path: null, bits: [0, 8], hex: '05', value: '05' },
          { path: 'guardFrost.below', bits: [8, 24], hex: 'ffe7', value: -2.5, unit: '°C' },
          { path: 'guardFrost.enabled', bits: [24, 25], hex: '1', value: true },
          { path: 'guardFrost.mode', bits: [25, 28], hex: '1', value: 'pulse' },
          { path: 'guardFrost.level', bits: [28, 32], hex: '9', value: 9 },
        ],
      },
    });
  });

  test('draws the bytes, and the bits where fields are narrower', () => {
    expect(downlink(['explain', valve, 'Bf/nmQ==', '--port', '10']).out).toBe(`\
guardFrost on port 10, 4 bytes

  05 ffe7 99
  │  │    ├── 1··· ···· enabled  true
  │  │    ├── ·001 ···· mode     pulse
  │  │    └── ···· 1001 level    9        0…15
  │  └───────────────── below    -2.5 °C  -3276.8…3276.7
  └──────────────────── fixed
`);
  });

  test('refuses what cannot be decoded', () => {
    const { code, value } = downlinkJson(['explain', valve, '05ffe7', '--port', '10']);
    expect({ code, value }).toMatchObject({ code: 1, value: { error: { code: 'frame_too_short' } } });
  });
});
