// Rings of modules that import each other when they run.
import { fileOf, importsOf, sourcesIn } from './imports.mjs';

/**
 * @param {string} folder the sources of one package
 * @returns {string[][]} rings, each the files on it from one back to itself; type-only imports do not count
 */
export function importCycles(folder) {
  const files = sourcesIn(folder);
  const known = new Set(files);
  const targets = new Map(
    files.map((file) => {
      const runtime = importsOf(file).filter(({ to, runtime }) => runtime && to.startsWith('.'));
      return [file, runtime.map(fileOf).filter((target) => known.has(target))];
    }),
  );
  const rings = [];
  const done = new Set();
  const open = [];
  const visit = (file) => {
    if (done.has(file)) return;
    const at = open.indexOf(file);
    if (at !== -1) {
      rings.push([...open.slice(at), file]);
      return;
    }
    open.push(file);
    for (const target of targets.get(file)) visit(target);
    open.pop();
    done.add(file);
  };
  for (const file of files) visit(file);
  return rings;
}
