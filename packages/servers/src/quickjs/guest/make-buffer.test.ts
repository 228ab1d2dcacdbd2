import { Buffer as NodeBuffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { makeBuffer } from './make-buffer.ts';

const Ours = makeBuffer() as unknown as typeof NodeBuffer;

/** Expressions over a Buffer; Node's own says what is right. */
const rows: readonly [says: string, of: (B: typeof NodeBuffer) => unknown][] = [
  ['a list', (B) => [...B.from([1, 256, -1])]],
  ['hex', (B) => [...B.from('0aFfzz', 'hex')]],
  ['UTF-8', (B) => [...B.from('aé中😀')]],
  ['latin1', (B) => [...B.from('é', 'latin1')]],
  ['base64', (B) => [...B.from('AQID/w==', 'base64')]],
  ['base64 of URLs', (B) => [...B.from('_-8', 'base64')]],
  ['an ArrayBuffer with an offset', (B) => [...B.from(new Uint8Array([1, 2, 3, 4]).buffer, 1, 2)]],
  ['its own JSON', (B) => [...B.from(JSON.parse(JSON.stringify(B.from([1, 2]))))]],
  ['a number to the old constructor', (B) => [...new B(2)]],
  ['a list to the old constructor', (B) => [...new B([1, 2])]],
  ['alloc', (B) => [...B.alloc(3)]],
  ['alloc filled', (B) => [...B.alloc(3, 7)]],
  ['concat', (B) => [...B.concat([B.from([1]), B.from([2, 3])])]],
  ['byteLength', (B) => B.byteLength('é')],
  ['isBuffer', (B) => [B.isBuffer(B.from([1])), B.isBuffer([1]), B.isBuffer(new Uint8Array(1))]],
  ['toString of hex', (B) => B.from([0, 255]).toString('hex')],
  ['toString of UTF-8', (B) => B.from([0xc3, 0xa9, 0x61]).toString()],
  ['toString of base64', (B) => B.from([1, 2, 3, 255]).toString('base64')],
  ['toString of ascii', (B) => B.from([0x61, 0xe1]).toString('ascii')],
  ['toString of a part', (B) => B.from('abcd').toString('utf8', 1, 3)],
  [
    'slice shares memory',
    (B) => {
      const b = B.from([1, 2, 3]);
      b.slice(1)[0] = 9;
      return [...b];
    },
  ],
  ['equals', (B) => B.from([1]).equals(B.from([1]))],
  [
    'copy',
    (B) => {
      const b = B.alloc(3);
      return [B.from([1, 2, 3]).copy(b, 1), [...b]];
    },
  ],
  [
    'write',
    (B) => {
      const b = B.alloc(4);
      return [b.write('ab', 1), [...b]];
    },
  ],
  ['readUInt8', (B) => B.from([200]).readUInt8(0)],
  ['readInt8', (B) => B.from([200]).readInt8(0)],
  ['readUInt16BE', (B) => B.from([1, 2, 3]).readUInt16BE(1)],
  ['readUInt16LE', (B) => B.from([1, 2]).readUInt16LE(0)],
  ['readInt16BE', (B) => B.from([255, 254]).readInt16BE(0)],
  ['readInt16LE', (B) => B.from([254, 255]).readInt16LE()],
  ['readUInt32BE', (B) => B.from([255, 0, 0, 1]).readUInt32BE(0)],
  ['readInt32LE', (B) => B.from([1, 0, 0, 255]).readInt32LE(0)],
  ['readUIntBE', (B) => B.from([1, 2, 3]).readUIntBE(0, 3)],
  ['readIntLE', (B) => B.from([255, 255, 255]).readIntLE(0, 3)],
  ['readFloatBE', (B) => B.from([0x41, 0xc8, 0, 0]).readFloatBE(0)],
  ['readDoubleLE', (B) => B.from([0, 0, 0, 0, 0, 0, 0xf8, 0x3f]).readDoubleLE(0)],
  [
    'writeUInt8',
    (B) => {
      const b = B.alloc(1);
      b.writeUInt8(200, 0);
      return [...b];
    },
  ],
  [
    'writeInt8',
    (B) => {
      const b = B.alloc(1);
      b.writeInt8(-2, 0);
      return [...b];
    },
  ],
  [
    'writeUInt16LE',
    (B) => {
      const b = B.alloc(2);
      return [b.writeUInt16LE(513, 0), [...b]];
    },
  ],
  [
    'writeInt16BE',
    (B) => {
      const b = B.alloc(2);
      b.writeInt16BE(-2, 0);
      return [...b];
    },
  ],
  [
    'writeUInt32BE',
    (B) => {
      const b = B.alloc(4);
      b.writeUInt32BE(0xdeadbeef, 0);
      return [...b];
    },
  ],
  [
    'writeIntLE',
    (B) => {
      const b = B.alloc(3);
      b.writeIntLE(-3, 0, 3);
      return [...b];
    },
  ],
  [
    'writeFloatLE',
    (B) => {
      const b = B.alloc(4);
      b.writeFloatLE(1.5, 0);
      return [...b];
    },
  ],
  [
    'writeDoubleBE',
    (B) => {
      const b = B.alloc(8);
      b.writeDoubleBE(1.5, 0);
      return [...b];
    },
  ],
];

describe('the Buffer of ChirpStack', () => {
  for (const [says, of] of rows) test(`does as Node with ${says}`, () => expect(of(Ours)).toEqual(of(NodeBuffer)));

  const failing: readonly [says: string, of: (B: typeof NodeBuffer) => unknown][] = [
    ['reading beyond the end', (B) => B.from([1]).readUInt16BE(0)],
    ['writing a number that does not fit', (B) => B.alloc(1).writeUInt8(256, 0)],
    ['an unknown encoding', (B) => B.from('a', 'x' as never)],
    ['undefined', (B) => B.from(undefined as never)],
  ];
  for (const [says, of] of failing) {
    test(`refuses ${says}, as Node does`, () => {
      expect(() => of(NodeBuffer)).toThrow();
      expect(() => of(Ours)).toThrow();
    });
  }
});
