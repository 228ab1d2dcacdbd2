import type { Given } from '../call.ts';
import type { bytesFlags } from '../calls/arguments.ts';
import { decodeWith } from '../device/decode-with.ts';
import { loadDevice } from '../device/load-device.ts';
import { readBytes } from '../input/read-bytes.ts';
import { readPort } from '../input/read-port.ts';
import { textOfInput } from '../input/text-of-input.ts';
import { jsonOf } from '../output/json.ts';
import { showDecoded } from '../output/show-decoded.ts';
import type { Terminal } from '../output/terminal.ts';

/** Decodes the bytes that were typed, and prints what they say. */
export async function decodeBytes({ words, flags }: Given<typeof bytesFlags>, terminal: Terminal): Promise<number> {
  const fPort = readPort(flags.port);
  const [file, given] = words as readonly [string, string];
  const device = await loadDevice(file);
  const decodeHere = decodeWith(device, fPort);
  const decoded = decodeHere(readBytes(await textOfInput(given, terminal), flags, decodeHere));
  if (flags.json) terminal.out.write(`${jsonOf(decoded)}\n`);
  else showDecoded(decoded, terminal.out);
  return 0;
}
