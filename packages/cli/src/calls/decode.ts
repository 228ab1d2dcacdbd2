import { type Call, call } from '../call.ts';
import { decodeWith } from '../device/decode-with.ts';
import { loadDevice } from '../device/load-device.ts';
import { notationFlags, readBytes } from '../input/read-bytes.ts';
import { portFlag, readPort } from '../input/read-port.ts';
import { textOfInput } from '../input/text-of-input.ts';
import { jsonOf } from '../output/json.ts';
import { showDecoded } from '../output/show-decoded.ts';
import { bytesArgument, deviceArgument } from './arguments.ts';

export const decodeCall: Call = call({
  name: 'decode',
  summary: 'Decode the bytes of a downlink to its command and data.',
  arguments: [deviceArgument, bytesArgument],
  flags: { port: portFlag, ...notationFlags },
  examples: [
    ['decode valve.ts AgIAHg== --port 10', 'base64, as frm_payload has it'],
    ['decode valve.ts 02 02 00 1e --port 10', 'hex, as a datasheet has it'],
  ],
  async run({ words, flags }, terminal) {
    const fPort = readPort(flags.port);
    const [file, given] = words as readonly [string, string];
    const device = await loadDevice(file);
    const decodeHere = decodeWith(device, fPort);
    const decoded = decodeHere(readBytes(await textOfInput(given, terminal), flags, decodeHere));
    if (flags.json) terminal.out.write(`${jsonOf(decoded)}\n`);
    else showDecoded(decoded, terminal.out);
    return 0;
  },
});
