import { type Call, call } from '../call.ts';
import { bytesArgument, bytesFlags, deviceArgument } from './arguments.ts';

export const decodeCall: Call = call({
  name: 'decode',
  summary: 'Decode the bytes of a downlink to its command and data.',
  arguments: [deviceArgument, bytesArgument],
  flags: bytesFlags,
  examples: [
    ['decode valve.ts AgIAHg== --port 10', 'base64, as frm_payload has it'],
    ['decode valve.ts 02 02 00 1e --port 10', 'hex, as a datasheet has it'],
  ],
  run: async (given, terminal) => (await import('../decoding/decode.ts')).decodeBytes(given, terminal),
});
