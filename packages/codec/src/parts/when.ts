import { requireOption } from '../fields/require.ts';
import type { WhenNode } from '../tree/node.ts';
import { isPlainRecord } from '../tree/plain.ts';
import { plant } from '../tree/plant.ts';
import type { When } from '../types/field.ts';

/**
 * A part for each value of a field before it, a choice or flag; values not listed add nothing.
 *
 * @example
 * frame: [{ mode: oneOf({ off: 0, timed: 1 }) }, when('mode', { timed: [{ minutes: u8() }] })]
 * // 00       mode off
 * // 01 1e    mode timed, minutes 30
 *
 * @throws {CodecError} `bad_option`; when declared in a device, `unreached_case`, `no_such_name`
 */
export function when<const K extends string, const C extends Readonly<Record<string, readonly unknown[]>>>(
  field: K,
  cases: C,
): When<K, C> {
  const holds = isPlainRecord(cases) && Object.keys(cases).length > 0;
  requireOption(holds, 'the cases of when', cases, 'an object with at least one case: { value: [ … ] }');
  const node: WhenNode = {
    kind: 'when',
    field,
    cases: Object.entries(cases).map(([is, items]) => ({ is, nodes: plant(items) })),
  };
  return node as unknown as When<K, C>;
}
