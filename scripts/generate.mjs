// Makes everything anew that is generated and checked in: runs each scripts/generate-*.mjs.
import { readdirSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
for (const name of readdirSync(folder).sort()) {
  if (/^generate-.*\.mjs$/.test(name)) await import(new URL(name, folder));
}
