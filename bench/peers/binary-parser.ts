// @ts-expect-error: its types are not where its exports lead
import { Parser } from 'binary-parser';
import type { Frame } from '../by-hand/decode-settings.ts';
import type { Settings } from '../by-hand/settings.ts';

const truth = { formatter: (bit: unknown) => bit === 1 };

const parser = new Parser()
  .endianess('big')
  .seek(1)
  .uint16('interval')
  .int16('below', { formatter: (count: unknown) => (count as number) / 10 })
  .bit1('enabled', truth)
  .bit1('confirmed', truth)
  .bit1('frost', truth)
  .bit1('rain', truth)
  .bit1('wind', truth)
  .bit1('night', truth)
  .bit4('zone')
  .bit6('level')
  .uint8('days');

/** The data by a declared parser, which checks only that there are enough bytes. */
export function binaryParser({ bytes }: Frame): { command: string; data: Settings } {
  return { command: 'settings', data: parser.parse(bytes) as unknown as Settings };
}
