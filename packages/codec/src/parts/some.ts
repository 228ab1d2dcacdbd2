import { requireOption } from '../fields/require.ts';
import type { SomeNode } from '../tree/node.ts';
import { isPlainRecord } from '../tree/plain.ts';
import { plant } from '../tree/plant.ts';
import type { Part } from '../types/field.ts';
import type { SomeData } from '../types/frame.ts';
import type { Checked } from '../types/problems.ts';

/** Each stretch brings its own first bytes; each is optional, at least one is there, none twice, in any order on air. */
export function some<const S extends Readonly<Record<string, readonly unknown[]>>>(
  stretches: { readonly [N in keyof S]: Checked<S[N]> },
): Part<SomeData<S>> {
  const holds = isPlainRecord(stretches) && Object.keys(stretches).length > 0;
  requireOption(holds, 'some', stretches, 'an object with at least one stretch: { name: [ … ] }');
  const node: SomeNode = {
    kind: 'some',
    of: Object.entries(stretches).map(([name, items]) => ({ name, nodes: plant(items) })),
  };
  return node as unknown as Part<SomeData<S>>;
}
