import { schemaOf } from '@downlink-kit/codec';
import { choose } from '../choose.ts';
import type { Target } from '../target.ts';

/** The JSON Schema, draft-07, of the device's `decoded_payload`. */
export const jsonSchema: Target = {
  name: 'json-schema',
  takesUplink: false,
  files: (device, { commands }) => {
    const { schema } = schemaOf(choose(device, commands));
    return [{ name: 'downlink.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` }];
  },
};
