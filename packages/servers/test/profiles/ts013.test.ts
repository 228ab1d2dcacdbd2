import { afterAll, describe } from 'vitest';
import { openServers } from '../../src/index.ts';
import { decoder, encoder, holdTo, type Row } from './row.ts';

const servers = await openServers({ guardMs: 1000, workers: 1 });
afterAll(() => servers.close());

const rows: readonly Row[] = [
  {
    says: 'encodeDownlink gets data alone',
    from: '§2',
    script: encoder('{ bytes: [Object.keys(input).join() === "data" ? 1 : 0], fPort: 1 }'),
    gives: { frm_payload_hex: '01', f_port: 1 },
  },
  {
    says: 'decodeUplink gets bytes, fPort and a Date as recvTime',
    from: '§2',
    operation: 'decodeUplink',
    script: decoder('{ data: { keys: Object.keys(input).join(), date: input.recvTime instanceof Date } }'),
    gives: { data: { keys: 'bytes,fPort,recvTime', date: true } },
  },
  {
    says: 'decodeDownlink is called by name',
    from: '§2',
    operation: 'decodeDownlink',
    script: 'function decodeDownlink(input) { return { data: { first: input.bytes[0] } }; }',
    gives: { data: { first: 1 } },
  },
  {
    says: 'a buffer larger than the memory fills it',
    from: '§2',
    script: encoder('new ArrayBuffer(2147483647)'),
    fails: ['memory', /memory that a script may have here is full/],
  },
  {
    says: 'a byte that fills the memory while it is read does too',
    from: '§2',
    script: encoder('{ get bytes() { return new ArrayBuffer(2147483647); }, fPort: 1 }'),
    fails: ['memory', /memory that a script may have here is full/],
  },
  { says: 'a port is needed', from: '§2', script: encoder('{ bytes: [1] }'), fails: ['output', /fPort/] },
  {
    says: 'a port that is a text is refused',
    from: '§2',
    script: encoder('{ bytes: [1], fPort: "1" }'),
    fails: ['output', /fPort/],
  },
  {
    says: 'a byte of 256 is refused',
    from: '§2',
    script: encoder('{ bytes: [256], fPort: 1 }'),
    fails: ['output', /bytes\[0\]: 256/],
  },
  {
    says: 'a byte of 1.5 is refused',
    from: '§2',
    script: encoder('{ bytes: [1.5], fPort: 1 }'),
    fails: ['output', /bytes\[0\]: 1.5/],
  },
  {
    says: 'a typed array in bytes is refused',
    from: '§2',
    script: encoder('{ bytes: new Uint8Array([1]), fPort: 1 }'),
    fails: ['output', /bytes/],
  },
  {
    says: 'warnings are read',
    from: '§2',
    script: encoder('{ bytes: [1], fPort: 1, warnings: ["w"] }'),
    gives: { warnings: ['w'] },
  },
  { says: 'errors refuse', from: '§2', script: encoder('{ errors: ["a"] }'), fails: ['output_errors', /^a$/] },
  {
    says: 'a text in errors is refused',
    from: '§2',
    script: encoder('{ bytes: [1], fPort: 1, errors: "a" }'),
    fails: ['output', /errors/],
  },
  {
    says: 'there is no Buffer',
    from: '§1',
    script: encoder('{ bytes: Buffer.from([1]), fPort: 1 }'),
    fails: ['script', /Buffer/],
  },
  {
    says: 'data has to be an object',
    from: '§2',
    operation: 'decodeUplink',
    script: decoder('{ data: [1] }'),
    fails: ['output', /data/],
  },
  {
    says: 'a function in a const is found too',
    from: '§2',
    script: 'const encodeDownlink = () => ({ bytes: [1], fPort: 2 });',
    gives: { f_port: 2 },
  },
  {
    says: 'a missing function is said',
    from: '§2',
    script: 'function other() {}',
    fails: ['script', /no function encodeDownlink/],
  },
];

describe('ts013', async () => holdTo(await servers.server('ts013'), rows));
