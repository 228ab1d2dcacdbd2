import { CodecError } from '../refusal/codec-error.ts';
import { isPlainRecord } from '../tree/plain.ts';

/** Refuses what JSON would lose or change: undefined, -0, bigint, dates, symbols as values, functions, NaN. */
export function checkJson(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return;
  if (Array.isArray(value)) {
    for (const item of value) checkJson(item, path);
  } else if (isPlainRecord(value)) {
    for (const item of Object.values(value)) checkJson(item, path);
  } else {
    throw new CodecError('not_json', path, { value });
  }
}
