import type { PayloadStyle } from '../tree/node.ts';
import { notOurs, objectAt, textAt } from './shape.ts';

export function styleOfJson(json: unknown): PayloadStyle {
  const { style, tag } = objectAt(json, '$device.payload');
  if (style === 'keyed' || style === 'flat') return { style };
  if (style === 'tagged') return { style, tag: textAt(tag, '$device.payload.tag') };
  throw notOurs('$device.payload', 'a style is missing: tagged, keyed or flat');
}
