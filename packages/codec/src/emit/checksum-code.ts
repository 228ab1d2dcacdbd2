import type { ChecksumNode } from '../tree/node.ts';
import { CRCS } from '../values/checksum.ts';
import { type Code, js } from './code.ts';

/** The checksum of a list of bytes in code. */
export function checksumCode({ algorithm, skip }: ChecksumNode, bytes: Code): Code {
  if (algorithm === 'sum8') return js`sum8(${bytes}, ${skip})`;
  if (algorithm === 'xor8') return js`xor8(${bytes}, ${skip})`;
  const { bits, poly, init, reflected, xorOut } = CRCS[algorithm];
  return js`crc(${bytes}, ${skip}, ${bits}, ${poly}, ${init}, ${reflected}, ${xorOut})`;
}

/** The bytes of a checksum before it is cut. */
export function fullWidth({ algorithm }: ChecksumNode): number {
  return algorithm === 'sum8' || algorithm === 'xor8' ? 1 : CRCS[algorithm].bits / 8;
}
