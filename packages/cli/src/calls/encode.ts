import { type Call, call } from '../call.ts';
import { encodeFlags } from '../encoding/flags.ts';
import { deviceArgument } from './arguments.ts';

export const encodeCall: Call = call({
  name: 'encode',
  summary: 'Encode a command of a device to the bytes that go on air, and to what the downlink API takes.',
  arguments: [
    deviceArgument,
    { name: 'COMMAND', says: 'a command of the device; DEVICE --help lists them', optional: true },
    { name: 'JSON', says: 'its data; or give each field as a flag; - reads it from stdin', optional: true },
  ],
  flags: encodeFlags,
  takesFields: true,
  examples: [
    ['encode valve.ts open --zone 2 --minutes 30', 'fields as flags'],
    [`encode valve.ts open '{"zone":2,"minutes":30}' --as body`, 'the body for push or replace'],
    [`encode valve.ts --payload '{"command":"reboot"}' --as hex`, 'a decoded_payload'],
    ['encode valve.ts open --help', 'the fields of a command'],
  ],
  helpOn: async (given, terminal) => (await import('../encoding/encode.ts')).helpOn(given, terminal),
  run: async (given, terminal) => (await import('../encoding/encode.ts')).encodeDownlink(given, terminal),
});
