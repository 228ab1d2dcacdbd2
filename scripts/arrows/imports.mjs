// What the modules of a folder import, read with the TypeScript parser.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const SOURCE = /\.[mc]?tsx?$|\.[mc]?jsx?$/;
const LEFT_OUT = new Set(['node_modules', 'dist', 'generated', 'coverage', '.turbo']);

/**
 * One import of a module.
 *
 * `runtime` is false for `import type` and `export type`, which leave nothing in the compiled file. `import { type A }`
 * counts as runtime: with `verbatimModuleSyntax` the import of the module stays.
 *
 * @typedef {{ from: string, to: string, line: number, runtime: boolean }} Import
 */

/** All source files under a folder. */
export function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** @returns {Import[]} the imports of a file, `to` as written */
export function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports = [];
  const add = (node, specifier, runtime) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    imports.push({ from: file, to: specifier, line: line + 1, runtime });
  };
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier.text, !(node.importClause?.isTypeOnly ?? node.isTypeOnly ?? false));
    } else if (isLazyImport(node)) {
      add(node, node.arguments[0].text, true);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

/** `import('…')` and `require('…')` with a name that is written there. */
function isLazyImport(node) {
  if (!ts.isCallExpression(node) || !node.arguments[0] || !ts.isStringLiteralLike(node.arguments[0])) return false;
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

/** The file that a relative import names. */
export function fileOf({ from, to }) {
  return resolve(dirname(from), to);
}
