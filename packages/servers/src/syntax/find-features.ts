import type { AnyNode, Comment, Node } from 'acorn';
import type { Feature } from '../surface/features.ts';
import { walk } from './walk.ts';

/** A piece of syntax that some engine refuses, and the offset where it stands. */
export interface Found {
  readonly feature: Feature;
  readonly offset: number;
}

/** Lists the pieces of syntax in a parsed script that not every engine knows, in the order of the text. */
export function findFeatures(root: Node, code: string, comments: readonly Comment[]): Found[] {
  const found = comments
    .filter(({ type, start }) => type === 'Line' && !code.startsWith('//', start))
    .map(({ start }): Found => ({ feature: 'htmlComments', offset: start }));
  walk(root as AnyNode, (node) => {
    for (const feature of featuresOf(node, code)) found.push({ feature, offset: node.start });
  });
  return found.sort((a, b) => a.offset - b.offset);
}

function featuresOf(node: AnyNode, code: string): Feature[] {
  switch (node.type) {
    case 'AssignmentExpression':
      return ['??=', '||=', '&&='].includes(node.operator) ? ['logicalAssignment'] : [];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.async && node.generator ? ['asyncGenerators'] : [];
    case 'ForOfStatement':
      return node.await ? ['forAwait'] : [];
    case 'ImportExpression':
      return ['dynamicImport'];
    case 'WithStatement':
      return ['with'];
    case 'Literal':
      return featuresOfLiteral(node, code.slice(node.start, node.end));
    default:
      return [];
  }
}

function featuresOfLiteral(node: AnyNode & { type: 'Literal' }, text: string): Feature[] {
  if (node.regex) {
    const flags = { s: 'regexpFlagS', d: 'regexpFlagD', v: 'regexpFlagV' } as const;
    const features: Feature[] = [...node.regex.flags].flatMap((flag) => flags[flag as keyof typeof flags] ?? []);
    return hasModifiers(node.regex.pattern) ? [...features, 'regexpModifiers'] : features;
  }
  if (node.bigint) return ['bigIntLiterals'];
  if (typeof node.value !== 'number') return [];
  if (text.includes('_')) return ['numericSeparators'];
  if (!/^0[0-9]/.test(text)) return [];
  return /[89]/.test(text) ? ['legacyOctalDecimal'] : ['legacyOctal'];
}

/** Whether a pattern has a group as in `(?i-s:a)`; what is escaped or in a class opens no group. */
function hasModifiers(pattern: string): boolean {
  const bare = pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, '_');
  return /\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/.test(bare);
}
