import { schemaOf } from '@downlink-kit/codec';
import type { Target } from '../target.ts';

/** The JSON Schema, draft-07, of the device's `decoded_payload`. */
export const jsonSchema: Target = {
  name: 'json-schema',
  takesUplink: false,
  files: (device) => [{ name: 'downlink.schema.json', text: `${JSON.stringify(schemaOf(device).schema, null, 2)}\n` }],
};
