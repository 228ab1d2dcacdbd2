import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Digest of all that decides what an engine answers: Go sources, requirements, toolchain and how it is built. */
export function digestOf(sources, { pin, version, toolchain }, recipe) {
  const hash = createHash('sha256').update(JSON.stringify([pin, version, toolchain, recipe]));
  const names = readdirSync(sources, { recursive: true }).map(String).sort();
  for (const name of names) {
    const isCode = name.endsWith('.go') && !name.endsWith('_test.go');
    if (!isCode && name !== join('pins', `${pin}.mod`) && name !== join('pins', `${pin}.sum`)) continue;
    hash.update(`\0${name}\0`).update(readFileSync(join(sources, name)));
  }
  return hash.digest('hex');
}
