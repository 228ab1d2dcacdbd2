import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import own from '../../package.json' with { type: 'json' };

/** A module with all it exports, TypeScript or JavaScript. Siblings of this package that it lacks are ours. */
export async function importModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { createJiti } = await import('jiti');
  const file = resolve(path);
  const jiti = createJiti(file, { alias: ownCopies(file) });
  return jiti.import(file);
}

/** The packages of this kit that cannot be found from where a file lies, and where the command's own copies are. */
function ownCopies(file: string): Record<string, string> {
  const found = createRequire(file);
  const copies: Record<string, string> = {};
  for (const name of Object.keys(own.dependencies).filter((name) => name.startsWith('@downlink-kit/'))) {
    try {
      found.resolve(name);
    } catch {
      copies[name] = fileURLToPath(import.meta.resolve(name));
    }
  }
  return copies;
}
