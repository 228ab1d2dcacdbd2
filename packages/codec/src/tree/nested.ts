import type { FieldSchema, GroupSchema, ListSchema } from './wire.ts';

export function isListSchema(schema: FieldSchema): schema is ListSchema {
  return schema.wire.kind === 'list';
}

export function isGroupSchema(schema: FieldSchema): schema is GroupSchema {
  return schema.wire.kind === 'group';
}
