import { BitFieldMixin } from 'structurae';
import type { Settings } from '../by-hand/settings.ts';

// A field holds 31 bits at most, and puts its first part lowest.
const Head = BitFieldMixin({ interval: 16, opcode: 8 });
const Below = BitFieldMixin({ below: 16 });
const Tail = BitFieldMixin({
  days: 8,
  level: 6,
  zone: 4,
  night: 1,
  wind: 1,
  rain: 1,
  frost: 1,
  confirmed: 1,
  enabled: 1,
});

/** The frame by three bit fields. */
export function structurae(data: Settings): number[] {
  const head = new Head({ opcode: 0x21, interval: data.interval }).value;
  const below = new Below({ below: Math.round(data.below * 10) & 0xffff }).value;
  const tail = new Tail({
    enabled: Number(data.enabled),
    confirmed: Number(data.confirmed),
    frost: Number(data.frost),
    rain: Number(data.rain),
    wind: Number(data.wind),
    night: Number(data.night),
    zone: data.zone,
    level: data.level,
    days: data.days,
  }).value;
  return [
    (head >> 16) & 255,
    (head >> 8) & 255,
    head & 255,
    (below >> 8) & 255,
    below & 255,
    (tail >> 16) & 255,
    (tail >> 8) & 255,
    tail & 255,
  ];
}
