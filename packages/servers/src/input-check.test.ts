import { describe, expect, test } from 'vitest';
import type { Input, Operation } from './call.ts';
import { problemOfInput } from './input-check.ts';

const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

const shared = { n: 1 };
const circular: { [key: string]: unknown } = {};
circular.a = circular;
circular.b = circular;

const rows: readonly [operation: Operation, input: unknown, problem: string | undefined][] = [
  ['encodeDownlink', { decoded_payload: { a: 1 }, f_port: 9 }, undefined],
  ['encodeDownlink', {}, undefined],
  ['encodeDownlink', { decoded_payload: null }, undefined],
  ['encodeDownlink', { decoded_payload: {}, f_port: 300 }, undefined],
  ['encodeDownlink', { decoded_payload: [1] }, 'decoded_payload: has to be an object, not a list'],
  ['encodeDownlink', { decoded_payload: 'x' }, 'decoded_payload: has to be an object, not a string'],
  ['encodeDownlink', { f_port: 1.5 }, 'f_port: 1.5 is no whole number from 0 to 4294967295'],
  ['encodeDownlink', { f_port: -1 }, 'f_port: -1 is no whole number from 0 to 4294967295'],
  ['encodeDownlink', { f_port: '9' }, 'f_port: "9" is no whole number from 0 to 4294967295'],
  ['encodeDownlink', 5, 'input: has to be an object, not a number'],
  ['encodeDownlink', null, 'input: has to be an object, not null'],
  ['encodeDownlink', [], 'input: has to be an object, not a list'],
  ['encodeDownlink', { decoded_payload: nested(10_000) }, undefined],
  ['encodeDownlink', { decoded_payload: nested(10_002) }, 'decoded_payload: is nested more than 10000 levels'],
  ['encodeDownlink', { decoded_payload: nested(10_001) }, 'decoded_payload: is nested more than 10000 levels'],
  ['encodeDownlink', { decoded_payload: { a: 1n } }, 'decoded_payload: holds a bigint, which JSON has no word for'],
  [
    'encodeDownlink',
    { decoded_payload: { a: [() => 1] } },
    'decoded_payload: holds a function, which JSON has no word for',
  ],
  ['encodeDownlink', { decoded_payload: { a: shared, b: [shared, shared] } }, undefined],
  ['encodeDownlink', { decoded_payload: { a: circular } }, 'decoded_payload: contains itself'],
  ['decodeUplink', { decoded_payload: { a: 1n } }, 'decoded_payload: holds a bigint, which JSON has no word for'],
  ['encodeDownlink', { decoded_payload: {}, note: circular }, 'note: contains itself'],
  [
    'decodeUplink',
    { recv_time: '2026-02-30T00:00:00Z' },
    'recv_time: "2026-02-30T00:00:00Z" is no time in the form of RFC 3339, 2026-03-27T12:00:00Z for example',
  ],
  ['decodeUplink', { frm_payload_hex: '0aFF', f_port: 1 }, undefined],
  ['decodeUplink', { frm_payload_hex: '' }, undefined],
  ['decodeUplink', {}, undefined],
  ['decodeUplink', { frm_payload_hex: '0' }, 'frm_payload_hex: "0" is no even number of hex digits'],
  ['decodeUplink', { frm_payload_hex: '0g' }, 'frm_payload_hex: "0g" is no even number of hex digits'],
  ['decodeUplink', { frm_payload_hex: 12 }, 'frm_payload_hex: 12 is no even number of hex digits'],
  ['decodeUplink', { recv_time: '2026-03-27T12:00:00.5+01:00' }, undefined],
  [
    'decodeUplink',
    { recv_time: 'today' },
    'recv_time: "today" is no time in the form of RFC 3339, 2026-03-27T12:00:00Z for example',
  ],
];

test('an input that cannot be read is told of', () => {
  const input = {
    get f_port(): number {
      throw new Error('no');
    },
  };
  expect(problemOfInput(input, 'encodeDownlink')).toBe('input: reading it fails: no');
});

describe('an input', () => {
  rows.forEach(([operation, input, problem], index) => {
    test(`in row ${index + 1} ${problem === undefined ? 'is taken' : `is refused: ${problem}`}`, () => {
      expect(problemOfInput(input as Input, operation)).toBe(problem);
    });
  });
});
