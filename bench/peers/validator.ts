import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const RUN = `
const { readFileSync } = require('node:fs');
const [file, input] = process.argv.slice(1);
process.stdout.write(JSON.stringify(new Function(readFileSync(file, 'utf8') + ';return encodeDownlink;')()(JSON.parse(input))));`;

/** How many examples pass, each in a process of its own, one after the other, as the validator of lorawan-devices does it. */
export function validate(folders: readonly string[]): number {
  let passed = 0;
  for (const folder of folders) {
    const file = join(folder, 'formatter.js');
    for (const { input, output } of JSON.parse(readFileSync(join(folder, 'examples.json'), 'utf8'))) {
      const text = execFileSync(process.execPath, ['-e', RUN, file, JSON.stringify(input)]).toString();
      const { bytes, fPort } = JSON.parse(text);
      if (isDeepStrictEqual({ bytes, fPort }, output)) passed += 1;
    }
  }
  return passed;
}
