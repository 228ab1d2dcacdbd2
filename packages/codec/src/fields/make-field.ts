// By name, not as `Type`, so that the rest of TypeBox is left out of what is built.
import {
  Any,
  Integer,
  Array as List,
  Number as Num,
  Object as Properties,
  String as Text,
  Boolean as Truth,
} from '@sinclair/typebox';
import type { FieldSchema, Wire } from '../tree/wire.ts';
import type { Annotations } from '../types/options.ts';
import { hasWholeValues } from '../values/grid.ts';
import { isText } from '../values/is-text.ts';
import { ANNOTATIONS, requireOption } from './require.ts';

/** Limits that stand in the schema, not in the wire. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/**
 * The one place where a schema is made for a wire. `properties`, `items` and the parts of `anyOf` are left to
 * `schemaOf`: complete schemas at each level double with depth.
 */
export function makeField(wire: Wire, limits: Limits = {}, annotations: Annotations = {}): FieldSchema {
  checkDocumentation(wire, annotations);
  const options: Record<string, unknown> = {};
  for (const name of ANNOTATIONS) if (annotations[name] !== undefined) options[name] = annotations[name];
  for (const [name, limit] of Object.entries(limits)) if (limit !== undefined) options[name] = limit;
  options.wire = wire;
  return schemaFor(wire, options) as unknown as FieldSchema;
}

function checkDocumentation(wire: Wire, { title, description, deprecated, examples }: Annotations): void {
  const unit = 'unit' in wire && wire.kind !== 'time' ? wire.unit : undefined;
  for (const [option, value] of Object.entries({ title, description, unit }))
    requireOption(value === undefined || isText(value), option, value, 'text');
  requireOption(deprecated === undefined || typeof deprecated === 'boolean', 'deprecated', deprecated, 'true or false');
  requireOption(examples === undefined || Array.isArray(examples), 'examples', examples, 'a list of values');
}

/** The annotations among the keywords of a schema. */
export function annotationsOf(schema: FieldSchema): Annotations {
  return Object.fromEntries(
    ANNOTATIONS.filter((name) => schema[name] !== undefined).map((name) => [name, schema[name]]),
  );
}

function schemaFor(wire: Wire, options: Record<string, unknown>): object {
  switch (wire.kind) {
    case 'integer':
      if (wire.text) return Text(options);
      return hasWholeValues(wire) ? Integer(options) : Num(options);
    case 'float':
      return Num(options);
    case 'choice': {
      const values = wire.of.map(([value]) => value);
      if (values.every(isText)) return Text({ ...options, enum: values });
      if (values.every((value) => typeof value === 'number')) return Num({ ...options, enum: values });
      if (values.length === 2 && values.every((value) => typeof value === 'boolean')) return Truth(options);
      return Any({ ...options, enum: values });
    }
    case 'special':
      return Any(options);
    case 'flags':
      return wire.as === 'list' ? List(Any(), options) : Properties({}, options);
    case 'bytes':
    case 'text':
    case 'time':
      return Text(options);
    case 'digits':
      return Integer(options);
    case 'list':
      return List(Any(), options);
    case 'group':
      return Properties({}, options);
    case 'constant':
      return Any({ ...options, const: wire.value });
  }
}
