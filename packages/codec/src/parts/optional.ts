import { plant } from '../tree/plant.ts';
import type { Optional } from '../types/field.ts';
import type { Checked, Outside } from '../types/problems.ts';

/**
 * Fields that come together or not at all, announced by the bit `has(label)` before them.
 *
 * @example
 * frame: [bits([reserved(7), has('level')]), given('level', [{ level: u8() }])]
 * // 00       no level
 * // 01 05    level 5
 *
 * @throws {CodecError} what its items are refused for; in a device, `no_such_name` without its bit
 */
export function given<const F extends readonly unknown[]>(label: string, items: Checked<F, Outside>): Optional<F> {
  return { kind: 'given', label, nodes: plant(items) } as unknown as Optional<F>;
}

/**
 * The end of a list, which is there or not: its fields come together or not at all.
 *
 * @throws {CodecError} what its items are refused for; in a device, `bad_option` where it could have no bytes
 */
export function optional<const F extends readonly unknown[]>(items: Checked<F, Outside>): Optional<F> {
  return { kind: 'optional', nodes: plant(items) } as unknown as Optional<F>;
}
