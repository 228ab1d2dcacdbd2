import { schemaOf } from '@downlink-kit/codec';
import { Ajv } from 'ajv';
import device from '../device.ts';

const schema = JSON.parse(JSON.stringify(schemaOf(device).schema), (key, value) =>
  key === 'wire' ? undefined : value,
);

/** Compiled ajv over the schema of the device's payload, without the codec's own keyword. */
export const ajvCheck: (payload: object) => boolean = new Ajv({ strict: false }).compile<object>(schema);
