import {
  bits,
  bitsUp,
  command,
  constant,
  device,
  explain,
  fromHex,
  hex,
  length,
  list,
  oneOf,
  reserved,
  slice,
  u8,
  u16be,
  uint,
  utf8,
} from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import { streamOf } from '../output/terminal.ts';
import { drawFrame } from './draw-frame.ts';

const box = device(
  'box',
  {
    pieces: command({
      frame: [0x01, bits([slice('at', 3, 0), reserved(4), slice('at', 11, 4)], { at: uint(12, { unit: 'mm' }) })],
    }),
    up: command({ frame: [0x02, bitsUp([{ low: uint(4), mode: oneOf({ a: 0, b: 2 }, 4) }])] }),
    wide: command({ frame: [0x03, bits([{ first: uint(4), second: uint(31), third: uint(5) }])] }),
    blob: command({ frame: [0x04, { key: hex({ length: 16 }) }, { after: u16be() }] }),
    many: command({ frame: [0x05, { items: list(u16be(), { count: 12 }) }] }),
    note: command({ frame: [0x06, length(u8()), { kind: constant('note'), text: utf8({ maxBytes: 100 }) }] }),
  },
  { fPort: 1 },
);

function drawing(digits: string, command: string, columns = 80): string {
  const bytes = fromHex(digits)!;
  const stream = streamOf({ write: () => true, isTTY: false, columns }, {});
  return drawFrame(explain(box, { fPort: 1, bytes }), bytes, command, stream);
}

describe('drawFrame', () => {
  test('shows a value cut in pieces at each of its pieces', () => {
    expect(drawing('01b00a', 'pieces')).toBe(`\
  01 b0 0a
  │  │  └──────────── at        171 mm  0…4095
  │  ├───── 1011 ···· at        171 mm  0…4095
  │  └───── ···· 0000 no field  0
  └────────────────── fixed
`);
  });

  test('shows fields that are counted from bit 0 up where they lie', () => {
    expect(drawing('0225', 'up')).toBe(`\
  02 25
  │  ├── 0010 ···· mode   b
  │  └── ···· 0101 low    5  0…15
  └─────────────── fixed
`);
  });

  test('numbers the bits of what is too wide to show', () => {
    expect(drawing('031000000021', 'wide')).toBe(`\
  03 1000000021
  │  ├── bits 8…11  first   1  0…15
  │  ├── bits 12…42 second  1  0…2147483647
  │  └── bits 43…47 third   1  0…31
  └──────────────── fixed
`);
  });

  test('shortens bytes that are wider than their room', () => {
    expect(drawing('04000102030405060708090a0b0c0d0e0f0102', 'blob', 60)).toBe(`\
  04 0001020304…0b0c0d0e0f
  │  └── key    "000102030405060708090a0b0c0d0e0f"
  └───── fixed

  0102
  └── after  258  0…65535
`);
  });

  test('shortens values that are wider than the terminal', () => {
    const drawn = drawing('04000102030405060708090a0b0c0d0e0f0102', 'blob', 40);
    expect(drawn).toContain('└── key    "000102030405060708090a…\n');
    expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test('draws a long frame in stretches, none wider than the terminal', () => {
    const drawn = drawing(`05${'0001'.repeat(12)}`, 'many', 80);
    expect(drawn.split('\n\n')).toHaveLength(2);
    expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(drawn.match(/items\[\d+\]/g)).toHaveLength(12);
  });

  test('says of a length that it is computed', () => {
    expect(drawing('06026f6b', 'note')).toBe(`\
  06 02 6f6b
  │  │  └── text      ok
  │  └───── computed  2
  └──────── fixed
`);
  });

  test('shows text bare only where it can be taken for nothing else', () => {
    expect(drawing('06026f6b', 'note')).toContain('text      ok');
    expect(drawing('06023432', 'note')).toContain('text      "42"');
  });

  test('keeps the name of the command where a frame holds several', () => {
    const bytes = fromHex('0225')!;
    const stream = streamOf({ write: () => true, isTTY: false, columns: 80 }, {});
    expect(drawFrame(explain(box, { fPort: 1, bytes }), bytes, undefined, stream)).toContain('up.mode');
  });
});
