import { afterAll, describe, expect, test } from 'vitest';
import { openServers, sameOutput } from '../../src/index.ts';
import { encoder, holdTo, type Row } from './row.ts';

const real = await openServers({ guardMs: 1500, workers: 1 });
const standIn = await openServers({ guardMs: 1500, workers: 1, standIn: true });
afterAll(() => Promise.all([real.close(), standIn.close()]));

const rows: readonly Row[] = [
  {
    says: 'a function is called by its name',
    from: '§4',
    script: encoder('{ bytes: [1], fPort: 2 }'),
    gives: { f_port: 2, frm_payload_hex: '01' },
    output: { bytes: [1], fPort: 2 },
  },
  {
    says: 'there is no fallback to Encoder',
    from: '§4',
    script: 'function Encoder() { return [1]; }',
    fails: ['entrypoint_not_found', /encodeDownlink/],
  },
  {
    says: 'a function in a const is found too',
    from: '§4',
    script: 'const encodeDownlink = () => ({ bytes: [1] });',
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'the input is exactly the one of the example',
    from: '§4',
    script: encoder('{ bytes: [Object.keys(input).join() === "data" ? 1 : 0] }'),
    input: { decoded_payload: { a: 1 } },
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'no fPort is brought in',
    from: '§4',
    script: encoder('{ bytes: [typeof input.fPort === "undefined" ? 1 : 0] }'),
    input: { decoded_payload: { a: 1 } },
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'an fPort of the example is a plain number',
    from: '§4',
    script: encoder('{ bytes: [input.fPort === 9 ? 1 : 0] }'),
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'other keys of the input get through',
    from: '§4',
    script: encoder('{ bytes: [input.command.length] }'),
    input: { decoded_payload: {}, command: 'open' },
    gives: { frm_payload_hex: '04' },
  },
  {
    says: 'an empty object in the input stays one',
    from: '§4',
    script: encoder('{ bytes: [input.data.o === null ? 1 : 2] }'),
    input: { decoded_payload: { o: {} } },
    gives: { frm_payload_hex: '02' },
  },
  {
    says: 'a key set to undefined comes out as null',
    from: '§4',
    script: encoder('{ bytes: [1], errors: undefined }'),
    gives: { frm_payload_hex: '01' },
    output: { bytes: [1], errors: null },
  },
  {
    says: 'a typed array comes out as base64',
    from: '§4',
    script: encoder('{ bytes: new Uint8Array([1, 2]) }'),
    fails: ['output', /base64/],
  },
  {
    says: 'a byte of 300 is not wrapped',
    from: '§4',
    script: encoder('{ bytes: [300] }'),
    fails: ['output', /300/],
    output: { bytes: [300] },
  },
  {
    says: 'a source map line fails',
    from: '§4',
    script: `${encoder('{ bytes: [1] }')}\n//# sourceMappingURL=codec.js.map`,
    fails: ['script', /codec\.js\.map/],
  },
  {
    says: 'a source map comment that is not last is nothing',
    from: '§4',
    script: `//# sourceMappingURL=codec.js.map\n${encoder('{ bytes: [1] }')}`,
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'own functions called main are nothing special',
    from: '§4',
    script: `function main() {} ${encoder('{ bytes: [2] }')}`,
    gives: { frm_payload_hex: '02' },
  },
  {
    says: 'decodeUplink is not followed by the normalizer',
    from: '§4',
    operation: 'decodeUplink',
    script:
      'function decodeUplink(i) { return { data: { b: i.bytes[0] } }; } function normalizeUplink() { throw new Error("called"); }',
    gives: { data: { b: 1 }, normalized: null },
  },
  {
    says: 'a single normalized object is put into a list',
    from: '§4',
    operation: 'normalizeUplink',
    script: 'function normalizeUplink(i) { return { data: { air: { temperature: i.data.t } } }; }',
    input: { decoded_payload: { t: 20 } },
    gives: { normalized: [{ air: { temperature: 20 } }] },
    output: { data: { air: { temperature: 20 } } },
  },
  { says: 'errors refuse', from: '§4', script: encoder('{ errors: ["a", "b"] }'), fails: ['output_errors', /^a, b$/] },
  {
    says: 'what the script throws is reported',
    from: '§4',
    script: 'function encodeDownlink() { throw new Error("no"); }',
    fails: ['script', /^Error: no at encodeDownlink/],
  },
  {
    says: 'a script that never ends is ended',
    from: '§4',
    script: 'function encodeDownlink() { for (;;) {} }',
    fails: ['script_timeout', /timeout/],
  },
];

describe('lorawan-devices', async () => holdTo(await real.server('lorawan-devices'), rows));
describe('lorawan-devices with the stand-in', async () => holdTo(await standIn.server('lorawan-devices'), rows));

describe('the validator of lorawan-devices', () => {
  const comparisons = [
    {
      says: 'takes keys in another order',
      operation: 'encodeDownlink',
      example: { bytes: [1], fPort: 2 },
      output: { fPort: 2, bytes: [1] },
      same: true,
    },
    {
      says: 'does not take a key set to undefined',
      operation: 'encodeDownlink',
      example: { bytes: [1] },
      output: { bytes: [1], errors: null },
      same: false,
    },
    {
      says: 'does not take a missing key',
      operation: 'encodeDownlink',
      example: { bytes: [1], warnings: [] },
      output: { bytes: [1] },
      same: false,
    },
    {
      says: 'does not take a typed array',
      operation: 'encodeDownlink',
      example: { bytes: [1, 2] },
      output: { bytes: 'AQI=' },
      same: false,
    },
    {
      says: 'does not take a number for its text',
      operation: 'decodeUplink',
      example: { data: { a: '1' } },
      output: { data: { a: 1 } },
      same: false,
    },
    {
      says: 'does not take a longer list',
      operation: 'encodeDownlink',
      example: { bytes: [1] },
      output: { bytes: [1, 2] },
      same: false,
    },
    {
      says: 'does not take an object for a list',
      operation: 'decodeUplink',
      example: { data: { a: [1] } },
      output: { data: { a: { 0: 1 } } },
      same: false,
    },
    {
      says: 'does not take null for an object',
      operation: 'decodeUplink',
      example: { data: { a: {} } },
      output: { data: { a: null } },
      same: false,
    },
    {
      says: 'wraps a single normalized object',
      operation: 'normalizeUplink',
      example: { data: [{ air: {} }] },
      output: { data: { air: {} } },
      same: true,
    },
    {
      says: 'wraps nothing of another operation',
      operation: 'decodeUplink',
      example: { data: [{ a: 1 }] },
      output: { data: { a: 1 } },
      same: false,
    },
  ] as const;
  for (const { says, operation, example, output, same } of comparisons) {
    test(`${says} (codec-apis §4)`, () => expect(sameOutput(operation, example as never, output as never)).toBe(same));
  }
});
