import { firstBytes, placesApart } from './first-bytes.ts';
import type { Nodes, SomeNode } from './node.ts';

/** A place at which a stretch is told from another by the set of bytes that can stand there. */
export interface Tell {
  readonly at: number;
  readonly bytes: ReadonlySet<number>;
}

const held = new WeakMap<SomeNode, readonly (readonly Tell[])[]>();

/** For each stretch of `some`, what tells it from those that no fixed byte tells it from. */
export function tellsOf(node: SomeNode): readonly (readonly Tell[])[] {
  let tells = held.get(node);
  if (tells === undefined) {
    tells = node.of.map((stretch) =>
      tellsAmong(
        stretch.nodes,
        node.of.filter((other) => other !== stretch),
      ),
    );
    held.set(node, tells);
  }
  return tells;
}

function tellsAmong(nodes: Nodes, others: readonly { readonly nodes: Nodes }[]): readonly Tell[] {
  const ours = firstBytes(nodes);
  const isFixed = (list: Nodes, at: number) => firstBytes(list)[at]!.size === 1;
  const places = others.flatMap((other) => {
    const apart = placesApart(nodes, other.nodes);
    return apart.some((at) => isFixed(nodes, at) && isFixed(other.nodes, at)) ? [] : apart.slice(0, 1);
  });
  return [...new Set(places)].filter((at) => !isFixed(nodes, at)).map((at) => ({ at, bytes: ours[at]! }));
}

/** Whether bytes can begin so, as far as there are bytes. */
export function canBegin(tells: readonly Tell[], bytes: ArrayLike<number>): boolean {
  return tells.every((tell) => tell.at >= bytes.length || tell.bytes.has(bytes[tell.at]!));
}
