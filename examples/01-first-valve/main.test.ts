import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CodecError, decode, encode, fromHex, toHex } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import valve from './device.ts';

/** A `start` script run as npm runs it, with the built packages. */
function start(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const jiti = fileURLToPath(new URL('node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
  return spawnSync(process.execPath, [jiti, 'main.ts'], { cwd: here, encoding: 'utf8' }).stdout;
}

describe('the first valve', () => {
  test('prints the body of a request', () => {
    expect(start()).toBe('{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL"}]}\n');
  });

  for (const [name, { command, fPort, bytes }, hex] of [
    [
      'opens zone 2 for 30 minutes: 02, zone, minutes as 001e',
      encode(valve.open, { zone: 2, minutes: 30 }),
      '0202001e',
    ],
    ['opens zone 4 as long as can be: 720 is 02d0', encode(valve.open, { zone: 4, minutes: 720 }), '020402d0'],
    [
      'guards from frost: 2.5 °C is 25 tenths, 0019; on, soak, level 15 are 1 000 1111',
      encode(valve.guardFrost, { below: 2.5, enabled: true, mode: 'soak', level: 15 }),
      '0500198f',
    ],
    [
      'guards below zero: −2.5 °C is −25, ffe7; off, pulse, level 0 are 0 001 0000',
      encode(valve.guardFrost, { below: -2.5, enabled: false, mode: 'pulse', level: 0 }),
      '05ffe710',
    ],
    ['reboots', encode(valve.reboot), 'ff'],
  ] as const) {
    test(name, () => {
      expect(toHex(bytes)).toBe(hex);
      expect(decode(valve, { fPort, bytes: fromHex(hex)! })).toMatchObject({ command });
    });
  }

  test('refuses to water for longer than half a day', () => {
    const refusal = new CodecError('out_of_range', 'open.minutes', { value: 900, minimum: 1, maximum: 720 });
    expect(() => encode(valve.open, { zone: 2, minutes: 900 })).toThrow(refusal);
  });
});
