import { describe, expect, test } from 'vitest';
import valve from '../../../../examples/01-first-valve/device.ts';
import vicki from '../../../../examples/devices/mclimate-vicki/device.ts';
import uc511 from '../../../../examples/devices/milesight-uc511/device.ts';
import { commandsOf } from '../device-commands.ts';
import { type AnyDevice, type DecodeDownlinkOutput, type Formatter, formatterOf, fromHex } from '../index.ts';
import { emitFormatter } from './emit-formatter.ts';

const WHOLE = { maxBytes: 1_000_000 };

function compiled(device: AnyDevice): Formatter {
  const { code } = emitFormatter(device, WHOLE);
  return new Function(`${code}\nreturn { encodeDownlink: encodeDownlink, decodeDownlink: decodeDownlink };`)();
}

for (const device of [valve, uc511, vicki] as readonly AnyDevice[]) {
  describe(`the formatter of ${device.$device.id}`, () => {
    const generated = compiled(device);
    const reference = formatterOf(device);
    for (const { name, fPort, examples } of commandsOf(device)) {
      for (const { hex } of examples) {
        test(`reads and writes ${name} ${hex}`, () => {
          const frame = { bytes: [...fromHex(hex)!], fPort: fPort as number };
          const read: DecodeDownlinkOutput = generated.decodeDownlink(frame);
          expect(read).toEqual(reference.decodeDownlink(frame));
          expect(generated.encodeDownlink(read as { data: unknown })).toEqual(frame);
        });
      }
    }
  });
}

describe('a formatter', () => {
  test('that is too large for the server names the commands that cost most', () => {
    expect(() => emitFormatter(valve, { maxBytes: 1000 })).toThrow(
      /the server takes 1000; leave out commands: the dearest are guardFrost \(/,
    );
  });

  test('refuses to stand beside a script that uses its names', () => {
    expect(() => emitFormatter(valve, { uplink: 'function refuse() {}' })).toThrow(
      'the script to join in uses the name refuse, which the formatter needs; rename it there',
    );
  });

  test('takes nothing that an object inherits', () => {
    const data = Object.assign(Object.create({ zone: 2 }), { command: 'open', minutes: 30 });
    expect(compiled(valve).encodeDownlink({ data })).toEqual({
      errors: ['open.zone: is missing; it takes a whole number 1…4'],
    });
  });

  test('holds only the commands that were chosen', () => {
    const { code } = emitFormatter(valve, { commands: ['reboot'] });
    expect(code).not.toContain('guardFrost');
  });
});
