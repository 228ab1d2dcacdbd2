import type { FieldSchema } from '../tree/wire.ts';
import type { Limits, Meaning } from './cursor.ts';

/** What the bits of a field are, for those who ask to have a frame explained. */
export function meaningOf(schema: FieldSchema, path: string, value: unknown): Meaning {
  const unit = unitOf(schema);
  const limits = limitsOf(schema);
  return { path, value, ...(unit !== undefined && { unit }), ...(limits !== undefined && { limits }) };
}

function unitOf({ wire }: FieldSchema): string | undefined {
  if (wire.kind === 'special') return unitOf(wire.of);
  if (wire.kind === 'choice') return wire.in.unit;
  return wire.kind === 'integer' || wire.kind === 'float' || wire.kind === 'digits' ? wire.unit : undefined;
}

function limitsOf(schema: FieldSchema): Limits | undefined {
  const { wire } = schema;
  if (wire.kind === 'special') return limitsOf(wire.of);
  if (wire.kind === 'time') return { minimum: wire.minimum, maximum: wire.maximum };
  if (wire.kind === 'integer' && wire.text) return wire.text;
  const { minimum, maximum } = schema;
  return minimum === undefined || maximum === undefined ? undefined : { minimum, maximum };
}
