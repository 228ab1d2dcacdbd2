import { createRequire } from 'node:module';
import type { Settings } from '../by-hand/settings.ts';

const { Parser } = createRequire(import.meta.url)('binary-parser-encoder') as typeof import('binary-parser-encoder');

// biome-ignore lint/suspicious/noExplicitAny: its types know the methods of one release before
const parser = new (Parser as any)()
  .endianess('big')
  .uint8('opcode')
  .uint16('interval')
  .int16('below')
  .bit1('enabled')
  .bit1('confirmed')
  .bit1('frost')
  .bit1('rain')
  .bit1('wind')
  .bit1('night')
  .bit4('zone')
  .bit6('level')
  .uint8('days') as { encode(data: object): Uint8Array };

/** The frame by a declared parser turned round. */
export function binaryParserEncoder(data: Settings): Uint8Array {
  return parser.encode({
    ...data,
    opcode: 0x21,
    below: Math.round(data.below * 10),
    enabled: Number(data.enabled),
    confirmed: Number(data.confirmed),
    frost: Number(data.frost),
    rain: Number(data.rain),
    wind: Number(data.wind),
    night: Number(data.night),
  });
}
