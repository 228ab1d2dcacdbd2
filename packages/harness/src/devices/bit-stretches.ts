import * as kit from '@downlink-kit/codec';
import { type FieldSchema, widthOfField } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { narrowFields } from './leaf-fields.ts';
import type { Recipe } from './names.ts';

type BitItem = unknown;

/** `bits(…)` or `bitsUp(…)` of fields of every narrow kind, filled up to whole bytes. */
export function bitStretches(): fc.Arbitrary<Recipe<readonly unknown[]>> {
  const field = fc.oneof(...Object.values(narrowFields));
  const named = fc.array(field, { minLength: 1, maxLength: 4 });
  return fc
    .tuple(fc.boolean(), named, fc.option(sliced()), fc.nat(255))
    .map(([up, list, pieces, filler]) => (names) => {
      const made = list.map((make) => ({ [names.next()]: make() }));
      const { items, fields } = pieces === null ? { items: [], fields: undefined } : pieces(names);
      const [head = {}, ...tail] = made;
      return [packed(up, [head, ...items.slice(0, 1), ...tail, ...items.slice(1)], fields, filler)];
    });
}

interface Pieces {
  readonly items: readonly BitItem[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A field in two pieces, either one first. */
function sliced(): fc.Arbitrary<Recipe<Pieces>> {
  const field = fc.oneof(...Object.values(narrowFields));
  return fc
    .tuple(field, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([make, backwards, part]) => (names) => {
      const name = names.next();
      const value = make() as FieldSchema;
      const width = Math.min(widthOfField(value), 32);
      const cut = Math.min(width - 1, Math.floor(width * part));
      const pieces =
        cut === 0 ? [kit.slice(name, width - 1, 0)] : [kit.slice(name, width - 1, cut), kit.slice(name, cut - 1, 0)];
      return { items: backwards ? pieces.reverse() : pieces, fields: { [name]: value } };
    });
}

/** Bits in whole bytes: what is left of the last byte is reserved. */
export function packed(up: boolean, items: readonly BitItem[], fields: unknown, filler: number): unknown {
  const width = items.reduce<number>((sum, item) => sum + widthOfItem(item), 0);
  const left = (8 - (width % 8)) % 8;
  const whole = left === 0 ? items : [...items, kit.reserved(left, filler % 2 ** left)];
  return up ? kit.bitsUp(whole as never, fields) : kit.bits(whole as never, fields);
}

function widthOfItem(item: BitItem): number {
  const part = item as { kind?: string; bits?: number; high?: number; low?: number };
  if (part.kind === 'slice') return part.high! - part.low! + 1;
  if (part.kind === 'has') return 1;
  if ('wire' in part) return widthOfField(item as FieldSchema);
  if (part.bits !== undefined) return part.bits;
  return Object.values(item as Record<string, FieldSchema | { bits: number }>).reduce(
    (sum, field) => sum + ('wire' in field ? widthOfField(field as FieldSchema) : field.bits),
    0,
  );
}
