import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import { packed } from './bit-stretches.ts';
import { itemsOf, type Room } from './fields.ts';
import { narrowFields } from './leaf-fields.ts';
import { namedStretches, type Stretches } from './stretches.ts';

/** Bits that announce one or two parts, which follow. */
export function announcedStretches(room: Room): Stretches {
  const first = namedStretches({ ...room, greedy: false });
  const beside = fc.option(narrowFields.integer);
  return fc
    .tuple(fc.boolean(), fc.option(first), namedStretches(room), beside)
    .map(([up, one, other, field]) => (names) => {
      const parts = one === null ? [other] : [one, other];
      const labels = parts.map(() => names.label());
      const bits = [...labels.map((label) => kit.has(label)), ...(field === null ? [] : [{ [names.next()]: field() }])];
      return [packed(up, bits, undefined, 0), ...parts.map((part, at) => kit.given(labels[at]!, part(names) as []))];
    });
}

/** A list whose count stands apart from it, in bytes or in bits. */
export function countedStretches(depth: number): Stretches {
  const between = fc.option(fc.constantFrom([0xaa], [0, 1]), { nil: [] });
  return fc
    .tuple(fc.boolean(), itemsOf(depth), between, fc.constantFrom({}, { maxItems: 2 }))
    .map(([inBits, of, bytes, limit]) => (names) => {
      const label = names.label();
      const count = inBits ? packed(false, [kit.countBits(3, label)], undefined, 5) : kit.count(kit.u16le(), label);
      const list = of(names)({ countedBy: label, maxItems: 7, ...limit });
      return [count, ...bytes, { [names.next()]: list }];
    });
}
