import type { FieldSchema } from './wire.ts';

/** All values of a field, where they can be listed: of a choice, a flag, a constant, and the words beside them. */
export function listedValues(schema: FieldSchema): readonly unknown[] | undefined {
  const { wire } = schema;
  if (wire.kind === 'choice') return wire.of.map(([value]) => value);
  if (wire.kind === 'constant') return [wire.value];
  if (wire.kind !== 'special') return undefined;
  const own = listedValues(wire.of);
  return own && [...own, ...wire.values.map(([value]) => value)];
}
