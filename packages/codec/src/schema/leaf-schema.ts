import { annotationsOf } from '../fields/make-field.ts';
import type { ChoiceWire, FieldSchema, FlagsWire, IntegerWire, LeafSchema, SpecialWire } from '../tree/wire.ts';
import { isBoolean } from '../values/choice.ts';
import { hasWholeValues } from '../values/grid.ts';
import { isText } from '../values/is-text.ts';
import { decimalRange } from './decimal-range.ts';
import type { Built, JsonSchema } from './json-schema.ts';
import { hidesPlainValues, plainValuesOf } from './sentinels.ts';
import { bytesSchema, textSchema, timeSchema } from './text-schema.ts';

/** The schema of a field that holds no others, with its `wire` and what it says of itself. */
export function leafSchema(field: LeafSchema, path: string): Built {
  const { schema, wider } = plainSchema(field, path);
  return { schema: { ...annotationsOf(field), ...schema, wire: field.wire }, wider };
}

function plainSchema(field: LeafSchema, path: string): Built {
  const { wire } = field;
  switch (wire.kind) {
    case 'integer':
      return integerSchema(field, wire, path);
    case 'float':
      return exact({ type: 'number', ...limitsOf(field) });
    case 'digits':
      return exact({ type: 'integer', ...limitsOf(field) });
    case 'choice':
      return exact(choiceSchema(wire));
    case 'special':
      return specialSchema(wire, path);
    case 'flags':
      return exact(flagsSchema(wire));
    case 'bytes':
      return bytesSchema(wire);
    case 'text':
      return textSchema(wire, path);
    case 'time':
      return timeSchema(wire, path);
    case 'constant':
      return exact({ const: wire.value });
  }
}

function integerSchema(field: FieldSchema, wire: IntegerWire, path: string): Built {
  if (wire.text) {
    const { minimum, maximum } = wire.text;
    return exact({ type: 'string', pattern: `^${decimalRange(BigInt(minimum), BigInt(maximum))}$` });
  }
  const step = Math.abs(wire.step ?? 1) / (wire.perUnit ?? 1);
  if (hasWholeValues(wire)) {
    return exact({
      type: 'integer',
      ...limitsOf(field),
      ...(step !== 1 && wire.rounding === undefined && { multipleOf: step }),
    });
  }
  const wider =
    wire.rounding === undefined ? [{ path, why: `values between its counts, which are ${step} apart` }] : [];
  return { schema: { type: 'number', ...limitsOf(field) }, wider };
}

function limitsOf({ minimum, maximum }: FieldSchema): JsonSchema {
  return { minimum, maximum };
}

function choiceSchema(wire: ChoiceWire): JsonSchema {
  const values = wire.of.map(([value]) => value);
  if (isBoolean(wire)) return { type: 'boolean' };
  if (values.every(isText)) return { type: 'string', enum: values };
  return values.every((value) => typeof value === 'number') ? { type: 'number', enum: values } : { enum: values };
}

function specialSchema(wire: SpecialWire, path: string): Built {
  const of = leafSchema(wire.of as LeafSchema, path);
  const hidden = plainValuesOf(wire);
  const plain = hidden.length === 0 ? of.schema : { ...of.schema, not: { enum: hidden } };
  const words = { enum: wire.values.map(([value]) => value) };
  const wider = hidesPlainValues(wire)
    ? [{ path, why: 'values so near a sentinel that they go out as its count' }]
    : [];
  return { schema: { anyOf: [plain, words] }, wider: [...of.wider, ...wider] };
}

function flagsSchema(wire: FlagsWire): JsonSchema {
  const names = wire.names.filter((name) => name !== null);
  if (wire.as === 'list') return { type: 'array', items: { enum: names }, uniqueItems: true };
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])),
    required: names,
    additionalProperties: false,
  };
}

function exact(schema: JsonSchema): Built {
  return { schema, wider: [] };
}
