import { isField, plant } from '../tree/plant.ts';
import type { FieldSchema, ListItem, ListWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { DataOf } from '../types/frame.ts';
import type { Annotations } from '../types/options.ts';
import type { CheckedItem } from '../types/problems.ts';
import { countRange } from '../values/count-range.ts';
import { makeField } from './make-field.ts';
import { countWire } from './prefix.ts';
import { isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

export interface ListOptions extends Annotations {
  /** Exactly so many items. */
  readonly count?: number;
  /** A field before the items that holds how many there are. */
  readonly prefix?: Field<number>;
  /** The label of a `count` or `countBits` before the list, in the same object. */
  readonly countedBy?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A list of one field, or of a frame of its own; without a count, the rest of the stretch. */
export function list<const I>(
  item: CheckedItem<I>,
  options: ListOptions = {},
): Field<(I extends Field<infer T> ? T : DataOf<I>)[]> {
  requireKnownOptions(options, ['count', 'prefix', 'countedBy', 'minItems', 'maxItems']);
  const { count, prefix, countedBy } = options;
  const of: ListItem = isField(item) ? { schema: item } : { nodes: plant(item) };
  const wire: ListWire = {
    kind: 'list',
    item: of,
    ...(count !== undefined && { count }),
    ...(prefix !== undefined && { prefix: countWire(prefix, 'prefix') }),
    ...(countedBy !== undefined && { countedBy }),
  };
  return listField(wire, options, options) as unknown as Field<never[]>;
}

/** The field of a list wire, its counts checked and written out. */
export function listField(
  wire: ListWire,
  limits: { minItems?: number; maxItems?: number },
  annotations: Annotations,
): FieldSchema {
  const { count, prefix } = wire;
  const [way = 'count', another] = (['count', 'prefix', 'countedBy'] as const).filter((one) => wire[one] !== undefined);
  if (another) requireOption(false, another, wire[another], `left out: ${way} already says how many items there are`);
  requireOption(count === undefined || isWholeBetween(count, 1, 242), 'count', count, 'a whole number 1…242');
  const most = prefix === undefined ? 242 : Math.min(242, countRange(prefix).most);
  const { minItems = count ?? 0, maxItems = count ?? most } = limits;
  requireOption(isWholeBetween(minItems, 0, 242), 'minItems', minItems, 'a whole number 0…242');
  requireOption(isWholeBetween(maxItems, 1, most), 'maxItems', maxItems, `a whole number 1…${most}`);
  requireOption(minItems <= maxItems, 'minItems', minItems, `at most maxItems, ${maxItems}`);
  requireOption(
    count === undefined || (minItems === count && maxItems === count),
    'count',
    count,
    'alone: minItems and maxItems say the same',
  );
  return makeField(wire, { minItems, maxItems }, annotations);
}
