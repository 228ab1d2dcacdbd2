// Which package may lean on which, and what leans the wrong way.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileOf, importsOf, sourcesIn } from './imports.mjs';

const SCOPE = '@downlink-kit/';

/** The map of ARCHITECTURE.md: a package imports from those named here and from no other of this repository. */
export const leansOn = {
  codec: [],
  publish: ['codec'],
  goja: [],
  servers: ['goja'],
  harness: ['codec', 'servers'],
  sender: ['codec'],
  simulator: ['codec', 'servers'],
  cli: ['codec', 'publish', 'goja', 'servers', 'harness', 'sender', 'simulator'],
};

/** @returns {string[]} what is wrong with the packages under `root`, a sentence each */
export function wrongArrows(root) {
  const folder = join(root, 'packages');
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'package.json')));
  return [
    ...names.flatMap((name) => wrongInPackage(root, join(folder, name), name)),
    ...['examples', 'bench', 'test'].flatMap((name) => wrongOutside(root, join(root, name))),
  ];
}

function wrongInPackage(root, folder, name) {
  const allowed = leansOn[name];
  if (!allowed)
    return [`packages/${name} is not on the map; say in scripts/arrows/package-arrows.mjs what it leans on`];
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies };
  const forTests = { ...declared, ...manifest.devDependencies };
  const wrong = siblings(Object.keys(forTests))
    .filter((sibling) => sibling !== name && !allowed.includes(sibling))
    .map((sibling) => `packages/${name}/package.json depends on ${sibling}; ${wayWords(name)}`);
  const isOurs = (file) => isTool(file) || manifest.files?.includes(`!${relative(folder, file).replaceAll(sep, '/')}`);
  for (const entry of sourcesIn(folder).flatMap(importsOf)) {
    const place = `${relative(root, entry.from)}:${entry.line}`;
    if (isRelative(entry.to)) {
      if (!fileOf(entry).startsWith(folder + sep) && !isOurs(entry.from)) {
        wrong.push(`${place} reaches out of its package to ${entry.to}`);
      }
      continue;
    }
    const target = packageOf(entry.to);
    const [sibling] = siblings([target]);
    if (sibling !== undefined && sibling !== name && !allowed.includes(sibling)) {
      wrong.push(`${place} imports ${target}; ${wayWords(name)}`);
    } else if (target !== manifest.name && !isBuiltin(target)) {
      const known = isOurs(entry.from) ? { ...rootTools(root), ...forTests } : declared;
      if (!(target in known)) wrong.push(`${place} imports ${target}, which its package.json does not name`);
    }
  }
  return wrong;
}

/** Examples, bench and tests across packages go through the public doors. */
function wrongOutside(root, folder) {
  if (!existsSync(folder)) return [];
  return sourcesIn(folder)
    .flatMap(importsOf)
    .filter((entry) => {
      if (isRelative(entry.to)) return fileOf(entry).startsWith(join(root, 'packages') + sep);
      return entry.to.startsWith(SCOPE) && /\/(?:src|dist)\//.test(entry.to);
    })
    .map((entry) => `${relative(root, entry.from)}:${entry.line} imports ${entry.to}, past the public door`);
}

function wayWords(name) {
  const names = leansOn[name];
  return `${name} leans on ${names.length === 0 ? 'no other package' : `${names.join(', ')} alone`}`;
}

function siblings(packages) {
  return packages.filter((name) => name.startsWith(SCOPE)).map((name) => name.slice(SCOPE.length));
}

/** Tests and build files, like all that is not published, may use what only developing needs. */
function isTool(file) {
  return /\.test(?:-d)?\.[mc]?ts$|[/\\]test[/\\]|[/\\]scripts[/\\]|\.config\.ts$/.test(file);
}

function rootTools(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies ?? {};
}

function isRelative(specifier) {
  return specifier.startsWith('.');
}

function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isBuiltin(name) {
  return name.startsWith('node:') || builtinModules.includes(name);
}
