import { type AnyNode, parse } from 'acorn';
import { EDITION } from './edition.ts';
import { walk } from './walk.ts';

/** The function that a marked script hands what it throws to, before it throws it. */
export const MARKER = '__thrownHere';

/**
 * The script with every thrown value handed to `MARKER` first, no line moved: QuickJS keeps no position
 * for what is not an error. Nothing where there is nothing to mark.
 */
export function markThrows(code: string): string | undefined {
  const marks: { readonly at: number; readonly text: string }[] = [];
  walk(parse(code, { ecmaVersion: EDITION, sourceType: 'script' }) as AnyNode, (node) => {
    if (node.type !== 'ThrowStatement') return;
    marks.push({ at: node.argument.start, text: `${MARKER}((` }, { at: node.argument.end, text: '))' });
  });
  if (marks.length === 0) return undefined;
  let marked = '';
  let from = 0;
  for (const { at, text } of marks.sort((a, b) => a.at - b.at)) {
    marked += code.slice(from, at) + text;
    from = at;
  }
  return marked + code.slice(from);
}
