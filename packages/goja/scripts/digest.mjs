import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Digest of all that makes an engine: Go sources, requirements, toolchain and these scripts. */
export function digestOf(sources, { pin, version, toolchain }) {
  const hash = createHash('sha256').update(JSON.stringify([pin, version, toolchain]));
  for (const name of readdirSync(here).sort()) hash.update(readFileSync(join(here, name)));
  const names = readdirSync(sources, { recursive: true }).map(String).sort();
  for (const name of names) {
    const isCode = name.endsWith('.go') && !name.endsWith('_test.go');
    if (!isCode && name !== join('pins', `${pin}.mod`) && name !== join('pins', `${pin}.sum`)) continue;
    hash.update(`\0${name}\0`).update(readFileSync(join(sources, name)));
  }
  return hash.digest('hex');
}
