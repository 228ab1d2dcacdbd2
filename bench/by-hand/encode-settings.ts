import { toBase64 } from '@downlink-kit/codec';
import type { Settings } from './settings.ts';

const NAMES = new Set([
  'interval',
  'below',
  'enabled',
  'confirmed',
  'frost',
  'rain',
  'wind',
  'night',
  'zone',
  'level',
  'days',
]);

/** What a careful colleague writes by hand for this one command, refusing whatever the codec refuses. */
export function encodeSettings(data: Settings): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new TypeError('settings is not an object');
  const interval = whole('interval', data.interval, 1, 1440);
  const below = tenths('below', data.below, -3276.8, 3276.7);
  const first =
    (bit('enabled', data.enabled) << 7) |
    (bit('confirmed', data.confirmed) << 6) |
    (bit('frost', data.frost) << 5) |
    (bit('rain', data.rain) << 4) |
    (bit('wind', data.wind) << 3) |
    (bit('night', data.night) << 2);
  const zone = whole('zone', data.zone, 0, 15);
  const level = whole('level', data.level, 0, 63);
  const days = whole('days', data.days, 0, 255);
  if (Object.keys(data).length !== NAMES.size) refuseUnknown(data);
  return toBase64([
    0x21,
    interval >> 8,
    interval & 255,
    (below >> 8) & 255,
    below & 255,
    first | (zone >> 2),
    ((zone & 3) << 6) | level,
    days,
  ]);
}

function whole(name: string, value: unknown, minimum: number, maximum: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new TypeError(`settings.${name}: not a whole number`);
  if (value < minimum || value > maximum) throw new RangeError(`settings.${name}: outside ${minimum}…${maximum}`);
  return value;
}

function tenths(name: string, value: unknown, minimum: number, maximum: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`settings.${name}: not a number`);
  if (value < minimum || value > maximum) throw new RangeError(`settings.${name}: outside ${minimum}…${maximum}`);
  const count = Math.round(value * 10);
  if (Math.abs(value * 10 - count) > 1e-6) throw new RangeError(`settings.${name}: lies between two tenths`);
  return count;
}

function bit(name: string, value: unknown): number {
  if (typeof value !== 'boolean') throw new TypeError(`settings.${name}: not true or false`);
  return value ? 1 : 0;
}

function refuseUnknown(data: Settings): void {
  for (const name of Object.keys(data)) if (!NAMES.has(name)) throw new TypeError(`settings: no field ${name}`);
}
