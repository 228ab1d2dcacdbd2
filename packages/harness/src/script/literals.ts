import type { ParsedScript } from './parse-script.ts';
import { walk } from './walk.ts';

/** What a script speaks of: its texts, numbers and property names, in the order of the text. */
export interface Literals {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

const MOST = 200;

/** Reads the literals and property names of a script; of each kind the first two hundred. */
export function literalsOf({ program }: ParsedScript): Literals {
  const texts = new Set<string>();
  const numbers = new Set<number>();
  walk(program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && node.value.length <= 60) texts.add(node.value);
    if (node.type === 'Literal' && typeof node.value === 'number') numbers.add(node.value);
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier')
      texts.add(node.property.name);
    if (node.type === 'Property' && !node.computed && node.key.type === 'Identifier') texts.add(node.key.name);
  });
  return { texts: [...texts].slice(0, MOST), numbers: [...numbers].slice(0, MOST) };
}
