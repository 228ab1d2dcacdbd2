import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { body, encode } from '@downlink-kit/codec';
import { encodeSettings } from '../by-hand/encode-settings.ts';
import type { Settings } from '../by-hand/settings.ts';
import device from '../device.ts';

/** Reads a file of JSON lines and makes the body of a request of each; tells how many, their digest, time and memory. */
const [way, file] = process.argv.slice(2) as ['codec' | 'by hand', string];

const bodyOf = {
  codec: (data: Settings) => JSON.stringify(body(encode(device.settings, data))),
  'by hand': (data: Settings) =>
    JSON.stringify({ downlinks: [{ frm_payload: encodeSettings(data), f_port: 10, priority: 'NORMAL' }] }),
}[way];

const start = performance.now();
const digest = createHash('sha256');
let lines = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  digest.update(bodyOf(JSON.parse(line)));
  lines += 1;
}
const milliseconds = performance.now() - start;
const { maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ answer: { lines, digest: digest.digest('hex') }, milliseconds, megabytes: maxRSS / 1024 }),
);
