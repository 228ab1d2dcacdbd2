import { type JsonNode, nodesOf, type PlacedNode, pathWithin } from '../json/node.ts';
import { Refused } from '../refused.ts';
import type { Route } from '../route.ts';
import { kindOf, type Leaf } from '../shape.ts';
import { loneSurrogate } from '../source.ts';

/** Seen on a server: 4 990 levels pass, 5 100 do not on the plain route, 10 100 on neither. */
const DEEPEST = { webhook: 10_000, plain: 5_000 } as const;

/** Any JSON object; both routes read it with protojson, so keys may not come twice and numbers become doubles. */
export const struct: Leaf = {
  kind: 'leaf',
  read(node, route, source) {
    if (node.kind !== 'object') throw new Refused('wrong_type', `${kindOf(node)} is not an object`);
    for (const place of nodesOf(node)) {
      const why = faultOf(place, route);
      if (why !== undefined) throw new Refused(why.code, why.text, why.code === 'too_deep' ? [] : [pathWithin(place)]);
    }
    const written = source.slice(node.start, node.end);
    if (loneSurrogate(written) !== undefined) throw new Refused('lone_surrogate', 'it holds half a surrogate pair');
    return JSON.parse(written);
  },
  isZero: () => false,
  nullOnPlain: true,
  isStrict: () => true,
  advice: 'write a JSON object that the device’s formatter takes',
};

function faultOf({ node, depth }: PlacedNode, route: Route): { code: string; text: string } | undefined {
  if (depth > DEEPEST[route]) return { code: 'too_deep', text: `it is nested deeper than ${DEEPEST[route]} levels` };
  if (node.kind === 'number' && !Number.isFinite(Number(node.text))) {
    return { code: 'not_a_double', text: `${node.text.slice(0, 40)} is beyond what a double holds` };
  }
  if (node.kind === 'object') {
    const twice = keyTwice(node.members.map(({ key }) => key));
    if (twice !== undefined) return { code: 'key_twice', text: `the key ${JSON.stringify(twice)} is there twice` };
  }
  return undefined;
}

/** The first key that has been there before. */
export function keyTwice(keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return undefined;
}

/** The first whole number in a payload that loses digits as a double, as it is written. */
export function numberLosingDigits(payload: JsonNode): { text: string; path: string } | undefined {
  for (const place of nodesOf(payload)) {
    const { node } = place;
    if (node.kind !== 'number' || !/^-?[0-9]+$/.test(node.text)) continue;
    const value = Number(node.text);
    if (Number.isFinite(value) && BigInt(node.text) !== BigInt(value))
      return { text: node.text, path: pathWithin(place) };
  }
  return undefined;
}
