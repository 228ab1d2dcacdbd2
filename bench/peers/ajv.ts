import { schemaOf } from '@downlink-kit/codec';
import { Ajv } from 'ajv';
import type { Settings } from '../by-hand/settings.ts';
import device from '../device.ts';

const { wire: _, ...schema } = plain(schemaOf(device.settings).schema) as { wire?: unknown };

/** Compiled ajv over the schema of the command, without the codec's own keyword. */
export const ajvCheck: (data: Settings) => boolean = new Ajv({ strict: false }).compile<Settings>(schema);

function plain(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === 'wire' ? undefined : value));
}
