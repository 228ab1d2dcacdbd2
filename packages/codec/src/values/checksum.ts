import type { ChecksumName } from '../tree/node.ts';

interface Crc {
  readonly bits: 8 | 16 | 32;
  readonly poly: number;
  readonly init: number;
  readonly reflected: boolean;
  readonly xorOut: number;
}

/** The named variants, as the catalogue of parametrised CRC algorithms gives them. */
export const CRCS: { readonly [N in Exclude<ChecksumName, 'sum8' | 'xor8'>]: Crc } = {
  'crc8/smbus': { bits: 8, poly: 0x07, init: 0, reflected: false, xorOut: 0 },
  'crc8/maxim-dow': { bits: 8, poly: 0x31, init: 0, reflected: true, xorOut: 0 },
  'crc16/modbus': { bits: 16, poly: 0x8005, init: 0xffff, reflected: true, xorOut: 0 },
  'crc16/kermit': { bits: 16, poly: 0x1021, init: 0, reflected: true, xorOut: 0 },
  'crc16/xmodem': { bits: 16, poly: 0x1021, init: 0, reflected: false, xorOut: 0 },
  'crc16/ccitt-false': { bits: 16, poly: 0x1021, init: 0xffff, reflected: false, xorOut: 0 },
  'crc16/arc': { bits: 16, poly: 0x8005, init: 0, reflected: true, xorOut: 0 },
  'crc16/x25': { bits: 16, poly: 0x1021, init: 0xffff, reflected: true, xorOut: 0xffff },
  'crc16/en-13757': { bits: 16, poly: 0x3d65, init: 0, reflected: false, xorOut: 0xffff },
  'crc32/iso-hdlc': { bits: 32, poly: 0x04c11db7, init: 0xffffffff, reflected: true, xorOut: 0xffffffff },
  'crc32/jamcrc': { bits: 32, poly: 0x04c11db7, init: 0xffffffff, reflected: true, xorOut: 0 },
};

/** All that there are. */
export const CHECKSUMS: readonly ChecksumName[] = ['sum8', 'xor8', ...(Object.keys(CRCS) as ChecksumName[])];

/** The checksum of some bytes, as a number without sign. */
export function checksumOf(algorithm: ChecksumName, bytes: readonly number[]): number {
  if (algorithm === 'sum8') return bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);
  if (algorithm === 'xor8') return bytes.reduce((sum, byte) => sum ^ byte, 0);
  return crcOf(CRCS[algorithm], bytes);
}

function crcOf(crc: Crc, bytes: readonly number[]): number {
  const top = crc.bits - 1;
  const mask = crc.bits === 32 ? -1 : (1 << crc.bits) - 1;
  let register = crc.init;
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit++) {
      const next = (byte >> (crc.reflected ? bit : 7 - bit)) & 1;
      const out = (register >>> top) & 1;
      register = (register << 1) & mask;
      if (out !== next) register ^= crc.poly;
    }
  }
  return ((crc.reflected ? mirrored(register, crc.bits) : register) ^ crc.xorOut) >>> 0;
}

function mirrored(value: number, bits: number): number {
  let out = 0;
  for (let bit = 0; bit < bits; bit++) out |= ((value >>> bit) & 1) << (bits - 1 - bit);
  return out;
}
