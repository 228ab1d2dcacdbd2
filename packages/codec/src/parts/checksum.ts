import { isWholeBetween, requireKnown, requireOption } from '../fields/require.ts';
import { listNames } from '../refusal/names.ts';
import type { ChecksumName, ChecksumNode } from '../tree/node.ts';
import type { Derived } from '../types/field.ts';
import { CHECKSUMS } from '../values/checksum.ts';

export interface ChecksumOptions {
  /** Bytes at the beginning of the list that are left out. */
  readonly skip?: number;
}

export interface CrcOptions extends ChecksumOptions {
  /** Only so many of the least significant bytes, in the checksum's own order. */
  readonly bytes?: number;
}

/**
 * The sum, modulo 256, of what stands before it in its list: written when encoding, verified when decoding.
 *
 * @example
 * frame: [0x01, { level: u8() }, sum8()]
 * // 01 05 06
 * // │  │  └── 0x01 + 0x05
 * // │  └───── level
 * // └──────── a literal byte
 *
 * @throws {CodecError} `bad_option`, `no_such_option`, as every checksum does
 */
export const sum8 = (options?: ChecksumOptions): Derived => checksum('sum8', 1, undefined, options);
/** One byte, the exclusive or of what stands before it in its list. */
export const xor8 = (options?: ChecksumOptions): Derived => checksum('xor8', 1, undefined, options);

/** One byte, a CRC-8 of what stands before it in its list; named as in Greg Cook's Catalogue of Parametrised CRC Algorithms. */
export const crc8 = (name: 'smbus' | 'maxim-dow', options?: ChecksumOptions): Derived =>
  checksum(`crc8/${name}`, 1, undefined, options);

/** The CRC-16 variants; `ccitt-false` is the catalogue's CRC-16/IBM-3740, `x25` its CRC-16/IBM-SDLC. */
export type Crc16Name = 'modbus' | 'kermit' | 'xmodem' | 'ccitt-false' | 'arc' | 'x25' | 'en-13757';
/** A CRC-16 of what stands before it in its list, most significant byte first; named as in the same catalogue. */
export const crc16be = (name: Crc16Name, options?: CrcOptions): Derived =>
  checksum(`crc16/${name}`, 2, undefined, options);
/** A CRC-16 of what stands before it in its list, least significant byte first. */
export const crc16le = (name: Crc16Name, options?: CrcOptions): Derived => checksum(`crc16/${name}`, 2, 'le', options);

/** The CRC-32 variants; `iso-hdlc` is the CRC-32 of Ethernet and zip. */
export type Crc32Name = 'iso-hdlc' | 'jamcrc';
/** A CRC-32 of what stands before it in its list, most significant byte first; named as in the same catalogue. */
export const crc32be = (name: Crc32Name, options?: CrcOptions): Derived =>
  checksum(`crc32/${name}`, 4, undefined, options);
/** A CRC-32 of what stands before it in its list, least significant byte first. */
export const crc32le = (name: Crc32Name, options?: CrcOptions): Derived => checksum(`crc32/${name}`, 4, 'le', options);

function checksum(algorithm: ChecksumName, width: number, order: 'le' | undefined, options: CrcOptions = {}): Derived {
  requireKnown(options, width === 1 ? ['skip'] : ['skip', 'bytes']);
  const { skip = 0, bytes = width } = options;
  requireOption(CHECKSUMS.includes(algorithm), 'the checksum', algorithm, `one of ${listNames(CHECKSUMS)}`);
  requireOption(isWholeBetween(skip, 0, 241), 'skip', skip, 'a whole number of bytes, 0…241');
  requireOption(isWholeBetween(bytes, 1, width), 'bytes', bytes, `a whole number 1…${width}`);
  const node: ChecksumNode = { kind: 'checksum', algorithm, bytes, ...(order && { order }), skip };
  return { ...node, derived: true } as unknown as Derived;
}
