import type { Pin } from '@downlink-kit/goja';
import { gojaSurfaces } from '../surface/goja.ts';
import { checkSyntax } from '../syntax/check-syntax.ts';
import { markThrows } from '../syntax/mark-throws.ts';
import type { Refusal } from '../syntax/refusal.ts';

/** What reading a script before it runs in the stand-in comes to. */
export interface Reading {
  /** Why goja would not take it. */
  readonly refusal?: Refusal;
  /** The script with its throws marked, where there are any. */
  readonly marked?: string;
}

const KEPT = 64;
const readings = new Map<string, Reading>();

/** Reads a script for one of goja's pins; the last ones are remembered, since the same is called many times. */
export function readSource(source: string, pin: Pin): Reading {
  const key = pin + source;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const refusal = checkSyntax(source, 'script', gojaSurfaces[pin].refuses);
  const marked = refusal === undefined ? markThrows(source) : undefined;
  const reading = { ...(refusal === undefined ? {} : { refusal }), ...(marked === undefined ? {} : { marked }) };
  if (readings.size >= KEPT) readings.delete(readings.keys().next().value!);
  readings.set(key, reading);
  return reading;
}
