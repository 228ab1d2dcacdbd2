import { toBase64 } from '@downlink-kit/codec';
import type { Settings } from './settings.ts';

/** The same bytes with no check at all: what cannot be sent wraps. */
export function encodeUnchecked(data: Settings): string {
  const below = Math.round(data.below * 10);
  const first =
    (Number(data.enabled) << 7) |
    (Number(data.confirmed) << 6) |
    (Number(data.frost) << 5) |
    (Number(data.rain) << 4) |
    (Number(data.wind) << 3) |
    (Number(data.night) << 2);
  return toBase64([
    0x21,
    data.interval >> 8,
    data.interval & 255,
    (below >> 8) & 255,
    below & 255,
    first | (data.zone >> 2),
    ((data.zone & 3) << 6) | data.level,
    data.days,
  ]);
}
