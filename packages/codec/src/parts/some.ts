import { requireOption } from '../fields/require.ts';
import type { SomeNode } from '../tree/node.ts';
import { isPlainRecord } from '../tree/plain.ts';
import { plant } from '../tree/plant.ts';
import type { Part } from '../types/field.ts';
import type { SomeData } from '../types/frame.ts';
import type { Checked } from '../types/problems.ts';

/**
 * Any of a set of settings: each brings its own first bytes; at least one is there, none twice, in any order on air.
 *
 * @example
 * frame: [0x20, some({ level: [0x01, u8()], name: [0x02, ascii({ length: 2 })] })]
 * // 20 01 05 02 4869
 * // │  │  │  │  └── name, "Hi"
 * // │  │  │  └───── its first byte
 * // │  │  └──────── level
 * // │  └─────────── its first byte
 * // └────────────── a literal byte
 *
 * @throws {CodecError} `bad_option`; when declared in a device, `same_bytes` where two cannot be told apart
 */
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
