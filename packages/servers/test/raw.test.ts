import { afterAll, describe, expect, test } from 'vitest';
import { openServers } from '../src/index.ts';

const real = await openServers({ workers: 1 });
const standIn = await openServers({ workers: 1, standIn: true });
afterAll(() => Promise.all([real.close(), standIn.close()]));

const list = (...items: object[]) => ({ type: 'object', class: 'Array', items, length: items.length });
const number = (value: number) => ({ type: 'number', value });
const object = { type: 'object', class: 'Object' };

const rows: readonly [says: string, result: string, raw: object][] = [
  [
    'bytes as they were',
    '{ bytes: [256, -1, 1.5] }',
    { returned: object, bytes: list(number(256), number(-1), number(1.5)) },
  ],
  [
    'numbers that JSON lacks',
    '{ bytes: [NaN, -0, Infinity] }',
    { returned: object, bytes: list(number(Number.NaN), number(-0), number(Infinity)) },
  ],
  [
    'texts, booleans and nothing',
    '{ bytes: ["1", true, null, undefined] }',
    {
      returned: object,
      bytes: list(
        { type: 'string', value: '1' },
        { type: 'boolean', value: true },
        { type: 'null' },
        { type: 'undefined' },
      ),
    },
  ],
  ['holes', '{ bytes: [1, , 2] }', { returned: object, bytes: list(number(1), { type: 'hole' }, number(2)) }],
  ['the port', '{ bytes: [], fPort: 300 }', { returned: object, bytes: list(), fPort: number(300) }],
  ['a port that is a text', '{ fPort: "5" }', { returned: object, fPort: { type: 'string', value: '5' } }],
  [
    'a typed array',
    '{ bytes: new Uint8Array([1]) }',
    { returned: object, bytes: { type: 'object', class: 'Uint8Array', items: [number(1)], length: 1 } },
  ],
  ['a text instead of bytes', '{ bytes: "ab" }', { returned: object, bytes: { type: 'string', value: 'ab' } }],
  ['nothing at all', 'undefined', { returned: { type: 'undefined' } }],
  ['a list instead of an object', '[1, 2]', { returned: { type: 'object', class: 'Array' } }],
  [
    'a result that cannot be read',
    '{ get bytes() { throw new Error("no"); } }',
    { returned: object, failed: expect.stringContaining('Error: no') },
  ],
];

for (const [name, servers] of [
  ['goja', real],
  ['the stand-in', standIn],
] as const) {
  const server = await servers.server('the-things-stack');
  describe.skipIf(name === 'goja' && server.engine.stand_in)(`the raw result in ${name}`, () => {
    for (const [says, result, raw] of rows) {
      test(`shows ${says}`, async () => {
        const script = `function encodeDownlink() { return ${result}; }`;
        const call = {
          script,
          operation: 'encodeDownlink',
          input: { decoded_payload: { a: 1 }, f_port: 9 },
          raw: true,
        } as const;
        expect((await server.run(call)).raw).toEqual(raw);
      });
    }

    test('is not there unless it is asked for', async () => {
      const script = 'function encodeDownlink() { return { bytes: [1] }; }';
      const call = { script, operation: 'encodeDownlink', input: { decoded_payload: { a: 1 } } } as const;
      expect(await server.run(call)).not.toHaveProperty('raw');
    });

    test('counts getters once an outcome, since it comes from a run of its own', async () => {
      const script = 'var n = 0; function encodeDownlink() { return { get bytes() { n += 1; return [n]; } }; }';
      const call = { script, operation: 'encodeDownlink', input: { decoded_payload: { a: 1 } }, raw: true } as const;
      expect((await server.run(call)).outcome).toMatchObject({ frm_payload_hex: '01' });
    });
  });
}

const decoding = [
  ['goja', await real.server('the-things-stack')],
  ['the stand-in', await standIn.server('the-things-stack')],
  ['ChirpStack', await real.server('chirpstack')],
] as const;

describe('the raw result of a decoder', () => {
  for (const [name, server] of decoding) {
    test(`is not asked for in ${name}`, async () => {
      const script = 'function decodeUplink(input) { return { data: { n: input.bytes.length } }; }';
      const call = { script, operation: 'decodeUplink', input: { frm_payload_hex: '0102' }, raw: true } as const;
      const answer = await server.run(call);
      expect(answer.outcome).toMatchObject({ data: { n: 2 } });
      expect(answer.raw).toBeUndefined();
    });
  }
});
