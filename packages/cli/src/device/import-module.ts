import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import own from '../../package.json' with { type: 'json' };

/** A module with all it exports, TypeScript or JavaScript. Siblings of this package that it lacks are ours. */
export async function importModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { createJiti } = await import('jiti');
  const file = resolve(path);
  const jiti = createJiti(file, { alias: ownCopies(file), interopDefault: false });
  const found: unknown = await jiti.import(file);
  return isModule(found) ? found : { default: found };
}

/** Whether it has exports by name; CommonJS may export one thing instead, which is then its default export. */
function isModule(found: unknown): found is Readonly<Record<string, unknown>> {
  if (typeof found !== 'object' || found === null) return false;
  return '__esModule' in found || Symbol.toStringTag in found || Object.keys(found).length === 0;
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
