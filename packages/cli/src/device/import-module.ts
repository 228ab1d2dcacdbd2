import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import own from '../../package.json' with { type: 'json' };

/** A module with all it exports, TypeScript or JavaScript. Siblings of this package that it lacks are ours. */
export async function importModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(path, { alias: ownCopies(path) });
  return jiti.import(path);
}

/** The packages of this kit that cannot be found from where a file lies, and where the command's own copies are. */
function ownCopies(path: string): Record<string, string> {
  const { resolve } = createRequire(path);
  const copies: Record<string, string> = {};
  for (const name of Object.keys(own.dependencies).filter((name) => name.startsWith('@downlink-kit/'))) {
    try {
      resolve(name);
    } catch {
      copies[name] = fileURLToPath(import.meta.resolve(name));
    }
  }
  return copies;
}
