import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RawResult, RawValue } from '../src/index.ts';
import { describePins } from './built.ts';
import { EngineHost } from './engine-host.ts';

const number = (value: number): RawValue => ({ type: 'number', value });
const array = (...items: RawValue[]): RawValue => ({ type: 'object', class: 'Array', items, length: items.length });
const object: RawValue = { type: 'object', class: 'Object' };

const rows: readonly [string, string, Partial<RawResult>][] = [
  [
    'items as they were',
    '{ bytes: [300, -1.5, "7", true, null, undefined] }',
    {
      bytes: array(
        number(300),
        number(-1.5),
        { type: 'string', value: '7' },
        { type: 'boolean', value: true },
        { type: 'null' },
        { type: 'undefined' },
      ),
    },
  ],
  [
    'numbers that JSON does not have',
    '{ bytes: [NaN, Infinity, -Infinity, -0] }',
    {
      bytes: array(number(Number.NaN), number(Number.POSITIVE_INFINITY), number(Number.NEGATIVE_INFINITY), number(-0)),
    },
  ],
  ['a hole', '{ bytes: [1, , 3] }', { bytes: array(number(1), { type: 'hole' }, number(3)) }],
  [
    'objects, functions and symbols',
    '{ bytes: [{}, () => 1, Symbol("s")] }',
    {
      bytes: array(object, { type: 'function' }, { type: 'symbol' }),
    },
  ],
  [
    'a typed array',
    '{ bytes: new Uint16Array([1, 258]) }',
    {
      bytes: { type: 'object', class: 'Uint16Array', items: [number(1), number(258)], length: 2 },
    },
  ],
  ['a text', '{ bytes: "0102" }', { bytes: { type: 'string', value: '0102' } }],
  [
    'a set',
    '{ bytes: new Set([1, 2.5]) }',
    {
      bytes: { type: 'object', class: 'Set', items: [number(1), number(2.5)], length: 2 },
    },
  ],
  [
    'an array-like',
    '{ bytes: { length: 2, 0: 9 } }',
    {
      bytes: { type: 'object', class: 'Object', items: [number(9), { type: 'hole' }], length: 2 },
    },
  ],
  ['an undefined port', '{ bytes: [], fPort: undefined }', { bytes: array(), fPort: { type: 'undefined' } }],
  ['a port as it was', '{ bytes: [], fPort: 300.5 }', { bytes: array(), fPort: number(300.5) }],
  [
    'the port of the input',
    '{ bytes: [], fPort: input.fPort }',
    {
      bytes: array(),
      fPort: { type: 'object', class: 'Number', value: 9 },
    },
  ],
  ['an object with neither', '{}', {}],
  [
    'a getter that throws',
    '{ bytes: [], get fPort() { throw new Error("no"); } }',
    {
      bytes: array(),
      failed: 'Error: no at fPort (<eval>:2:76(3))',
    },
  ],
];

await describePins('a raw result', ({ pin }) => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.of(pin);
  });
  afterAll(() => host.end());

  async function asked(script: string) {
    const inputs = [{ decoded_payload: { a: 1 }, f_port: 9 }];
    const reply = await host.ask({ script, operation: 'encodeDownlink', inputs, raw: true });
    if (!('answers' in reply)) throw new Error(JSON.stringify(reply));
    return reply.answers[0]!;
  }

  it.for(rows)('shows %s', async ([, expression, raw]) => {
    const answer = await asked(`function encodeDownlink(input) { return ${expression}; }`);
    expect(answer.raw).toEqual({ returned: object, ...raw });
  });

  it.for([
    ['undefined', { type: 'undefined' }],
    ['42', { type: 'number', value: 42 }],
    ['[1]', { type: 'object', class: 'Array' }],
  ] as const)('shows that %s itself was returned', async ([expression, returned]) => {
    expect((await asked(`function encodeDownlink() { return ${expression}; }`)).raw).toEqual({ returned });
  });

  it('has the items of Encoder as bytes', async () => {
    const { raw } = await asked('function Encoder() { return [1]; }');
    expect(raw).toMatchObject({ bytes: array(number(1)), fPort: { class: 'Number' } });
  });

  it('says why a script has no result', async () => {
    expect((await asked('function encodeDownlink() { throw new Error("no"); }')).raw).toMatchObject({
      failed: 'Error: no at encodeDownlink (<eval>:2:37(3))',
    });
  });

  it('cuts endless bytes and leaves their length open', async () => {
    const endless =
      'function encodeDownlink() { return { bytes: { *[Symbol.iterator]() { for (let i = 0; i < 5000; i++) yield i; } } }; }';
    const bytes = (await asked(endless)).raw?.bytes;
    expect(bytes?.items).toHaveLength(1024);
    expect(bytes?.length).toBeUndefined();
  });

  it('is taken in a run of its own, so that the outcome has read everything once', async () => {
    const script = 'var n = 0; function encodeDownlink() { return { get bytes() { n += 1; return [n]; } }; }';
    const answer = await asked(script);
    expect(answer.outcome).toMatchObject({ frm_payload_hex: '01' });
    expect(answer.raw?.bytes).toEqual(array(number(1)));
  });

  it('draws the random numbers that the outcome drew', async () => {
    const answer = await asked('function encodeDownlink() { return { bytes: [Math.floor(Math.random() * 256)] }; }');
    const [drawn] = answer.raw!.bytes!.items!;
    expect(answer.outcome).toMatchObject({ frm_payload_hex: (drawn!.value as number).toString(16).padStart(2, '0') });
  });

  it('is not there unless asked for, nor where no script ran', async () => {
    const script = 'function encodeDownlink() { return {}; }';
    const reply = await host.ask({ script, operation: 'encodeDownlink', inputs: [{ f_port: 1 }], raw: true });
    const unasked = await host.ask({ script, operation: 'encodeDownlink', inputs: [{ decoded_payload: { a: 1 } }] });
    expect(reply).toMatchObject({ answers: [{ outcome: { not_run: true } }] });
    for (const one of [reply, unasked]) expect('answers' in one && one.answers[0]).not.toHaveProperty('raw');
  });
});
