import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const licence = /^(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|ATTRIB|PATENTS)/i;

/**
 * The licences and notices of everything compiled in: for each package those of its folder and of the folders above it,
 * up to its module's. `packages` are lines of `module version moduleFolder packageFolder`.
 */
export function noticeOf(packages, goRoot, goVersion) {
  const texts = new Map();
  const add = (title, root, folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile() || !licence.test(entry.name)) continue;
      const file = join(folder, entry.name);
      texts.set(`${title}, ${relative(root, file)}`, readFileSync(file, 'utf8'));
    }
  };
  add(`The Go programming language, ${goVersion}`, goRoot, goRoot);
  for (const line of packages) {
    const [module, version, root, folder] = line.split('\t');
    if (!existsSync(folder)) continue;
    for (let at = folder; at.startsWith(root); at = dirname(at)) add(`${module} ${version}`, root, at);
  }
  const head = 'This engine is compiled from the following works; their licences and notices follow.\n';
  const rule = '='.repeat(80);
  return [head, ...[...texts].map(([title, text]) => `${rule}\n${title}\n${rule}\n\n${text.trim()}\n`)].join('\n');
}
