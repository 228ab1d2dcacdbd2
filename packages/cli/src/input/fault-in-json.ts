/** What `JSON.parse` takes in silence: a key that is there twice, of which the first is lost, or nesting without end. */
export type JsonFault =
  | { readonly kind: 'key_twice'; readonly key: string; readonly offset: number }
  | { readonly kind: 'too_deep'; readonly offset: number };

const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")([ \t\r\n]*:)?|[[\]{}]/g;

/** Looks through a text that is JSON for the first such fault; no recursion, however deep it is. */
export function faultInJson(text: string, deepest: number): JsonFault | undefined {
  const open: (Set<string> | undefined)[] = [];
  for (const { 0: token, 1: word, 2: colon, index: offset } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      if (open.length === deepest) return { kind: 'too_deep', offset };
      open.push(token === '{' ? new Set() : undefined);
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (colon !== undefined) {
      const key: string = JSON.parse(word!);
      const keys = open.at(-1)!;
      if (keys.has(key)) return { kind: 'key_twice', key, offset };
      keys.add(key);
    }
  }
  return undefined;
}
