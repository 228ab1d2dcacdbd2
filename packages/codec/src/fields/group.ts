import { plant } from '../tree/plant.ts';
import type { ChoiceValue, ConstantWire, FieldSchema } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { DataOf } from '../types/frame.ts';
import type { Annotations } from '../types/options.ts';
import type { Checked } from '../types/problems.ts';
import { makeField } from './make-field.ts';
import { isFiniteNumber, requireKnownOptions, requireOption } from './require.ts';

/** A frame of its own under one name: its data is an object. */
export function group<const F extends readonly unknown[]>(
  items: Checked<F>,
  annotations: Annotations = {},
): Field<DataOf<F>> {
  requireKnownOptions(annotations, []);
  return makeField({ kind: 'group', nodes: plant(items) }, {}, annotations) as unknown as Field<DataOf<F>>;
}

/** A payload key that is always the same, without bytes. */
export function constant<const V extends ChoiceValue | null>(value: V, annotations: Annotations = {}): Field<V> {
  requireKnownOptions(annotations, []);
  return constantField({ kind: 'constant', value }, annotations) as unknown as Field<V>;
}

/** The field of a constant wire, its value checked. */
export function constantField({ kind, value }: ConstantWire, annotations: Annotations): FieldSchema {
  const plain = value === null || typeof value === 'string' || typeof value === 'boolean' || isFiniteNumber(value);
  requireOption(plain, 'constant', value, 'text, a finite number, a boolean or null');
  return makeField({ kind, value }, {}, annotations);
}
