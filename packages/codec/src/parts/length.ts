import { countWire } from '../fields/prefix.ts';
import { isWholeBetween, requireKnown, requireOption } from '../fields/require.ts';
import type { Derived, Field, Part } from '../types/field.ts';
import type { Nothing } from '../types/frame.ts';

/**
 * The number of bytes behind it in its list, plus `add`; under a name also part of the data, and checked.
 *
 * @example
 * frame: [0x07, [length(u8()), { name: ascii() }]]
 * // 07 02 4869
 * // │  │  └── name, "Hi"
 * // │  └───── two bytes follow in its list
 * // └──────── a literal byte
 *
 * @throws {CodecError} `bad_option`, `no_such_option`
 */
export function length(on: Field<number>, options: { readonly add?: number } = {}): Derived {
  requireKnown(options, ['add']);
  const { add = 0 } = options;
  requireOption(isWholeBetween(add, -255, 255), 'add', add, 'a whole number -255…255');
  return { kind: 'length', in: countWire(on, 'length'), add, derived: true } as unknown as Derived;
}

/**
 * The number of items of the list that is `countedBy` this label; it need not stand next to it.
 *
 * @throws {CodecError} `bad_option`
 */
export function count(on: Field<number>, label: string): Part<Nothing> {
  return { kind: 'count', in: countWire(on, 'count'), label } as unknown as Part<Nothing>;
}
