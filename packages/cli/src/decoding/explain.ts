import { explain } from '@downlink-kit/codec';
import type { Given } from '../call.ts';
import type { bytesFlags } from '../calls/arguments.ts';
import { decodeWith } from '../device/decode-with.ts';
import { loadDevice } from '../device/load-device.ts';
import { drawFrame } from '../drawing/draw-frame.ts';
import { readBytes } from '../input/read-bytes.ts';
import { readPort } from '../input/read-port.ts';
import { textOfInput } from '../input/text-of-input.ts';
import { jsonOf } from '../output/json.ts';
import { callsOf } from '../output/show-decoded.ts';
import type { Terminal } from '../output/terminal.ts';
import { title } from '../output/title.ts';

/** Says of the bytes that were typed what every bit of them is. */
export async function explainBytes({ words, flags }: Given<typeof bytesFlags>, terminal: Terminal): Promise<number> {
  const fPort = readPort(flags.port);
  const [file, given] = words as readonly [string, string];
  const device = await loadDevice(file);
  const decodeHere = decodeWith(device, fPort);
  const bytes = readBytes(await textOfInput(given, terminal), flags, decodeHere);
  const spans = explain(device, { fPort, bytes });
  if (flags.json) {
    const fields = spans.map(({ limits, ...field }) => field);
    terminal.out.write(`${jsonOf({ fields })}\n`);
    return 0;
  }
  const { out } = terminal;
  const commands = callsOf(decodeHere(bytes)).map(({ command }) => command);
  const drawn = drawFrame(spans, bytes, commands.length === 1 ? commands[0] : undefined, out);
  out.write(`${title(commands.join(', '), fPort, bytes.length, out)}\n\n${drawn}`);
  return 0;
}
