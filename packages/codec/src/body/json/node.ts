/** A value of a JSON text with what `JSON.parse` forgets: how numbers are written, keys that come twice, the place. */
export type JsonNode = JsonLeaf | JsonList | JsonObject;

interface Span {
  /** Where the value begins in its text, in UTF-16 units. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
}

export type JsonLeaf = Span &
  (
    | { kind: 'null' }
    | { kind: 'boolean'; value: boolean }
    | { kind: 'number'; text: string }
    | { kind: 'text'; value: string }
  );

export interface JsonList extends Span {
  kind: 'list';
  items: JsonNode[];
}

export interface JsonMember {
  key: string;
  value: JsonNode;
}

export interface JsonObject extends Span {
  kind: 'object';
  members: JsonMember[];
}

/** A node and the way to it, from which its path is made when it is needed. */
export interface PlacedNode {
  node: JsonNode;
  step: string;
  parent: PlacedNode | undefined;
  depth: number;
}

/** The path of a placed node below its root, as in `.zones[2].minutes`. */
export function pathWithin(place: PlacedNode): string {
  const steps: string[] = [];
  for (let at: PlacedNode | undefined = place; at !== undefined; at = at.parent) steps.push(at.step);
  return steps.reverse().join('');
}

/** Every node below and including this one, parents first, in the order of the text; no recursion, however deep. */
export function* nodesOf(root: JsonNode): Generator<PlacedNode> {
  const waiting: PlacedNode[] = [{ node: root, step: '', parent: undefined, depth: 0 }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    yield place;
    const { node, depth } = place;
    const children =
      node.kind === 'list'
        ? node.items.map((child, index) => ({ node: child, step: `[${index}]`, parent: place, depth: depth + 1 }))
        : node.kind === 'object'
          ? node.members.map(({ key, value }) => ({ node: value, step: `.${key}`, parent: place, depth: depth + 1 }))
          : [];
    for (const child of children.reverse()) waiting.push(child);
  }
}
