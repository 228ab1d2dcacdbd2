// Builds the engines: all pins, or those named by --pin or in GOJA_PINS, into dist/engines or the folder named by --out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPin } from './build-pin.mjs';

const home = fileURLToPath(new URL('..', import.meta.url));
const sources = join(home, 'go');
const pins = JSON.parse(readFileSync(join(home, 'pins.json'), 'utf8'));

const { values } = parseArgs({
  options: { pin: { type: 'string', multiple: true }, out: { type: 'string', default: join(home, 'dist/engines') } },
});
const [source, named] =
  values.pin === undefined ? ['GOJA_PINS', process.env.GOJA_PINS?.split(',')] : ['--pin', values.pin];
const wanted = pins.filter(({ pin }) => named === undefined || named.includes(pin));
const unknown = named?.find((name) => !pins.some(({ pin }) => pin === name));
if (unknown !== undefined) {
  console.error(`${source} ${unknown}: there is no such pin; take one of ${pins.map(({ pin }) => pin).join(', ')}`);
  process.exit(1);
}

const results = wanted.map((pinned) => ({ ...pinned, ...buildPin(pinned, { sources, engines: values.out }) }));

for (const { pin, toolchain, built_with } of results.filter(({ built_with }) => built_with !== undefined)) {
  if (built_with === toolchain) continue;
  console.warn(
    `goja ${pin} is built with ${built_with}, as ${toolchain} cannot be had: some outcomes differ from the server's`,
  );
}
for (const reason of new Set(results.map((result) => result.reason).filter(Boolean))) {
  const without = results.filter((result) => result.reason === reason).map(({ pin }) => pin);
  console.warn(
    `goja ${without.join(', ')} not built: ${reason}; The Things Stack's formatters run in the stand-in, QuickJS, until it is`,
  );
}
