import type { Settings } from '../by-hand/settings.ts';

/** The three bytes of bits, for libraries that know none. */
export function bitsOf(data: Settings): { first: number; second: number; days: number } {
  const flags =
    (Number(data.enabled) << 7) |
    (Number(data.confirmed) << 6) |
    (Number(data.frost) << 5) |
    (Number(data.rain) << 4) |
    (Number(data.wind) << 3) |
    (Number(data.night) << 2);
  return { first: flags | (data.zone >> 2), second: ((data.zone & 3) << 6) | data.level, days: data.days };
}
