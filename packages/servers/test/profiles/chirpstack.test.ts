import { afterAll, describe } from 'vitest';
import { openServers } from '../../src/index.ts';
import { decoder, encoder, holdTo, type Row } from './row.ts';

const servers = await openServers({ guardMs: 1000, workers: 1 });
afterAll(() => servers.close());

const decodes = 'decodeUplink' as const;

const conversions: readonly Row[] = [
  {
    says: 'a byte of 256 becomes 255',
    from: '§5',
    script: encoder('{ bytes: [256] }'),
    gives: { frm_payload_hex: 'ff' },
  },
  { says: 'a byte of -1 becomes 0', from: '§5', script: encoder('{ bytes: [-1] }'), gives: { frm_payload_hex: '00' } },
  {
    says: 'a byte of NaN becomes 0',
    from: '§5',
    script: encoder('{ bytes: [NaN] }'),
    gives: { frm_payload_hex: '00' },
  },
  {
    says: 'a byte loses its fraction',
    from: '§5',
    script: encoder('{ bytes: [1.9] }'),
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'infinite bytes become the ends',
    from: '§5',
    script: encoder('{ bytes: [Infinity, -Infinity] }'),
    gives: { frm_payload_hex: 'ff00' },
  },
  {
    says: 'an empty list is an empty frame',
    from: '§5',
    script: encoder('{ bytes: [] }'),
    gives: { frm_payload_hex: '' },
  },
  {
    says: 'a byte that is a text is refused',
    from: '§5',
    script: encoder('{ bytes: ["1"] }'),
    fails: ['output', /bytes\[0\]/],
  },
  {
    says: 'a byte that is a boolean is refused',
    from: '§5',
    script: encoder('{ bytes: [true] }'),
    fails: ['output', /bytes\[0\]/],
  },
  {
    says: 'a hole in the bytes is refused',
    from: '§5',
    script: encoder('{ bytes: [1, , 2] }'),
    fails: ['output', /bytes\[1\]/],
  },
  {
    says: 'a typed array in bytes is refused',
    from: '§5',
    script: encoder('{ bytes: new Uint8Array([1]) }'),
    fails: ['output', /array of numbers/],
  },
  {
    says: 'a Buffer in bytes is refused',
    from: '§5',
    script: encoder('{ bytes: Buffer.from([1]) }'),
    fails: ['output', /array of numbers/],
  },
  {
    says: 'a text in bytes is refused',
    from: '§5',
    script: encoder('{ bytes: "01" }'),
    fails: ['output', /array of numbers/],
  },
  {
    says: 'a result without bytes is refused',
    from: '§5',
    script: encoder('{ fPort: 1 }'),
    fails: ['output', /bytes/],
  },
  {
    says: 'a result that is no object is refused',
    from: '§5',
    script: encoder('7'),
    fails: ['output', /not an object/],
  },
  { says: 'nothing returned is refused', from: '§5', script: encoder('undefined'), fails: ['output', /not an object/] },
  {
    says: 'the script decides the port',
    from: '§5',
    script: encoder('{ bytes: [1], fPort: 20 }'),
    gives: { f_port: 20 },
  },
  {
    says: 'a missing port is the one of the queue item',
    from: '§5',
    script: encoder('{ bytes: [1] }'),
    gives: { f_port: 9 },
  },
  {
    says: 'a port that is a text is ignored',
    from: '§5',
    script: encoder('{ bytes: [1], fPort: "20" }'),
    gives: { f_port: 9 },
  },
  {
    says: 'a port of 300 becomes 255',
    from: '§5',
    script: encoder('{ bytes: [1], fPort: 300 }'),
    gives: { f_port: 255 },
  },
  { says: 'a port of -1 becomes 0', from: '§5', script: encoder('{ bytes: [1], fPort: -1 }'), gives: { f_port: 0 } },
];

const calls: readonly Row[] = [
  {
    says: 'encodeDownlink gets no fPort',
    from: '§5',
    script: encoder('{ bytes: ["fPort" in input ? 1 : 0] }'),
    gives: { frm_payload_hex: '00' },
  },
  {
    says: 'encodeDownlink gets data and variables',
    from: '§5',
    script: encoder('{ bytes: [Object.keys(input).sort().join() === "data,variables" ? 1 : 0] }'),
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'an empty object in data stays one',
    from: '§5',
    script: encoder(
      '{ bytes: [typeof input.data.o, input.data.o === null].map((x) => (x === "object" ? 1 : x ? 2 : 3)) }',
    ),
    input: { decoded_payload: { o: {} } },
    gives: { frm_payload_hex: '0103' },
  },
  {
    says: 'other keys of the input do not get through',
    from: '§5',
    script: encoder('{ bytes: ["command" in input ? 1 : 0] }'),
    input: { decoded_payload: { a: 1 }, command: 'x' },
    gives: { frm_payload_hex: '00' },
  },
  {
    says: 'decodeUplink gets bytes, fPort, recvTime and variables',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: { keys: Object.keys(input).sort().join() } }'),
    gives: { data: { keys: 'bytes,fPort,recvTime,variables' } },
  },
  {
    says: 'the bytes of decodeUplink are an Array',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: { list: Array.isArray(input.bytes), bytes: input.bytes } }'),
    gives: { data: { list: true, bytes: [1, 2, 255] } },
  },
  {
    says: 'recvTime is a Date',
    from: '§5',
    operation: decodes,
    input: { frm_payload_hex: '01', f_port: 1, recv_time: '2026-01-02T03:04:05Z' },
    script: decoder('{ data: { at: input.recvTime instanceof Date, iso: input.recvTime.toISOString() } }'),
    gives: { data: { at: true, iso: '2026-01-02T03:04:05.000Z' } },
  },
  {
    says: 'the fPort of decodeUplink is a number',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: { same: input.fPort === 9 } }'),
    gives: { data: { same: true } },
  },
];

const errors: readonly Row[] = [
  {
    says: 'a list in errors refuses',
    from: '§5',
    script: encoder('{ bytes: [1], errors: ["a", "b"] }'),
    fails: ['output_errors', /^a, b$/],
  },
  {
    says: 'a text in errors is ignored',
    from: '§5',
    script: encoder('{ bytes: [1], errors: "bad" }'),
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'an empty list in errors is ignored',
    from: '§5',
    script: encoder('{ bytes: [1], errors: [] }'),
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'an object in errors is ignored',
    from: '§5',
    script: encoder('{ bytes: [1], errors: { length: 1, 0: "x" } }'),
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'a list of other than texts in errors is ignored',
    from: '§5',
    script: encoder('{ bytes: [1], errors: [1] }'),
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'errors are looked at before the bytes',
    from: '§5',
    script: encoder('{ errors: ["no"] }'),
    fails: ['output_errors', /^no$/],
  },
  {
    says: 'warnings are not read',
    from: '§5',
    script: encoder('{ bytes: [1], get warnings() { throw new Error("read"); } }'),
    gives: { frm_payload_hex: '01', warnings: [] },
  },
  {
    says: 'a list in errors refuses an uplink too',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: {}, errors: ["x"] }'),
    fails: ['output_errors', /^x$/],
  },
];

const data: readonly Row[] = [
  {
    says: 'a list as uplink data is refused',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: [1, 2] }'),
    fails: ['output', /did not return 'data'/],
  },
  {
    says: 'a number as uplink data is refused',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: 5 }'),
    fails: ['output', /did not return 'data'/],
  },
  {
    says: 'uplink data is needed',
    from: '§5',
    operation: decodes,
    script: decoder('{}'),
    fails: ['output', /did not return 'data'/],
  },
  {
    says: 'NaN in uplink data becomes null',
    from: '§8',
    operation: decodes,
    script: decoder('{ data: { a: NaN } }'),
    gives: { data: { a: null } },
  },
  {
    says: 'undefined in uplink data becomes null',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: { a: undefined } }'),
    gives: { data: { a: null } },
  },
  {
    says: 'a function in uplink data becomes null',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: { a() {} } }'),
    gives: { data: { a: null } },
  },
  {
    says: 'a Date in uplink data is an empty object',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: { a: new Date(0) } }'),
    gives: { data: { a: {} } },
  },
  {
    says: 'uplink data that contains itself crashes the server',
    from: '§5',
    operation: decodes,
    script: decoder('{ data: (() => { const a = {}; a.a = a; return a; })() }'),
    fails: ['panic', /contains itself/],
  },
];

const language: readonly Row[] = [
  {
    says: 'scripts are strict: this is undefined in a function',
    from: '§5',
    script: 'function encodeDownlink() { return { bytes: [this === undefined ? 1 : 0] }; }',
    gives: { frm_payload_hex: '01' },
  },
  {
    says: 'an octal literal is refused',
    from: '§5',
    script: encoder('{ bytes: [010] }'),
    fails: ['script', /SyntaxError/],
  },
  {
    says: 'an assignment to an undeclared name is refused',
    from: '§5',
    script: 'function encodeDownlink() { x = 1; return { bytes: [x] }; }',
    fails: ['script', /ReferenceError/],
  },
  {
    says: 'a function declared twice is refused',
    from: '§5',
    script: `${encoder('{ bytes: [1] }')} ${encoder('{ bytes: [2] }')}`,
    fails: ['script', /SyntaxError/],
  },
  {
    says: 'an own export default is refused',
    from: '§5',
    script: `${encoder('{ bytes: [1] }')} export default 1;`,
    fails: ['script', /SyntaxError/],
  },
  {
    says: 'an exported function is found',
    from: '§5',
    script: `export ${encoder('{ bytes: [7] }')}`,
    gives: { frm_payload_hex: '07' },
  },
  {
    says: 'an own function Buffer fails',
    from: '§5',
    script: `function Buffer() {} ${encoder('{ bytes: [1] }')}`,
    fails: ['script', /'Buffer'/],
  },
  {
    says: 'Buffer is there',
    from: '§5',
    script: encoder('{ bytes: Array.from(Buffer.from("0aff", "hex")) }'),
    gives: { frm_payload_hex: '0aff' },
  },
  {
    says: 'Buffer can be imported again',
    from: '§5',
    script: `import { Buffer as B } from "buffer"; ${encoder('{ bytes: [B.byteLength("é")] }')}`,
    gives: { frm_payload_hex: '02' },
  },
  {
    says: 'await at the top level is fine',
    from: '§5',
    script: `const kept = await Promise.resolve(5); ${encoder('{ bytes: [kept] }')}`,
    gives: { frm_payload_hex: '05' },
  },
  {
    says: 'no other module can be imported',
    from: '§5',
    script: `import fs from "fs"; ${encoder('{ bytes: [1] }')}`,
    fails: ['script', /./],
  },
  { says: 'there is no console', from: '§1', script: encoder('console.log(1)'), fails: ['script', /console/] },
  { says: 'there is no require', from: '§1', script: encoder('require("x")'), fails: ['script', /require/] },
  {
    says: 'there are no timers',
    from: '§1',
    script: encoder('setTimeout(() => {}, 1)'),
    fails: ['script', /setTimeout/],
  },
  {
    says: 'there is no TextDecoder',
    from: '§1',
    script: encoder('new TextDecoder()'),
    fails: ['script', /TextDecoder/],
  },
  {
    says: 'there is no fallback to Encoder',
    from: '§1',
    script: 'function Encoder() { return [1]; }',
    fails: ['script', /encodeDownlink/],
  },
  {
    says: 'what the script throws is reported with its line',
    from: '§5',
    script: 'function encodeDownlink() {\n  throw new Error("no");\n}',
    fails: ['script', /^Error: no at encodeDownlink \(main:5:/],
  },
];

describe('chirpstack', async () => {
  const server = await servers.server('chirpstack');
  holdTo(server, [...conversions, ...calls, ...errors, ...data, ...language]);
});
