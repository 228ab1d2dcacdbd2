import type { Settings } from './settings.ts';

export interface Frame {
  readonly fPort: number;
  readonly bytes: Uint8Array;
}

/** What a careful colleague writes by hand to read this one command, refusing whatever the codec refuses. */
export function decodeSettings({ fPort, bytes }: Frame): { command: string; data: Settings } {
  if (fPort !== 10) throw new RangeError(`no command on port ${fPort}`);
  if (bytes.length !== 8) throw new RangeError(`settings takes 8 bytes, not ${bytes.length}`);
  if (bytes[0] !== 0x21) throw new RangeError(`no command begins with ${bytes[0]}`);
  const interval = (bytes[1]! << 8) | bytes[2]!;
  if (interval < 1 || interval > 1440) throw new RangeError(`settings.interval: ${interval} is outside 1…1440`);
  const first = bytes[5]!;
  const second = bytes[6]!;
  return {
    command: 'settings',
    data: {
      interval,
      below: (((bytes[3]! << 24) >> 16) | bytes[4]!) / 10,
      enabled: (first & 0x80) !== 0,
      confirmed: (first & 0x40) !== 0,
      frost: (first & 0x20) !== 0,
      rain: (first & 0x10) !== 0,
      wind: (first & 0x08) !== 0,
      night: (first & 0x04) !== 0,
      zone: ((first & 3) << 2) | (second >> 6),
      level: second & 63,
      days: bytes[7]!,
    },
  };
}
