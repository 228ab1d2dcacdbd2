import { describe, expect, test } from 'vitest';
import valve from '../../../../examples/01-first-valve/device.ts';
import vicki from '../../../../examples/devices/mclimate-vicki/device.ts';
import uc511 from '../../../../examples/devices/milesight-uc511/device.ts';
import { commandsOf } from '../device-commands.ts';
import * as kit from '../index.ts';
import { type AnyDevice, type Formatter, formatterOf } from '../index.ts';
import { emitFormatter } from './emit-formatter.ts';

function compiled(device: AnyDevice): Formatter {
  const { code } = emitFormatter(device, { maxBytes: 1_000_000 });
  return new Function(`${code}\nreturn { encodeDownlink: encodeDownlink, decodeDownlink: decodeDownlink };`)();
}
void kit;
for (const [name, device] of Object.entries({ valve, uc511, vicki })) {
  describe(name, () => {
    const generated = compiled(device as never);
    const reference = formatterOf(device as never);
    console.log(name, emitFormatter(device as never, { maxBytes: 1e6 }).size);
    for (const command of commandsOf(device)) {
      for (const example of command.examples) {
        test(`${command.name} ${example.hex}`, () => {
          const bytes = [...kit.fromHex(example.hex)!];
          const fPort = typeof command.fPort === 'number' ? command.fPort : 1;
          const decoded = reference.decodeDownlink({ bytes, fPort });
          expect(generated.decodeDownlink({ bytes, fPort })).toEqual(decoded);
          expect(generated.encodeDownlink(decoded as never)).toEqual(reference.encodeDownlink(decoded as never));
          expect(generated.encodeDownlink(decoded as never)).toEqual({ bytes, fPort });
        });
      }
    }
  });
}
