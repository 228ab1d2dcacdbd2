import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, DirectJob, ServerJob } from '../src/index.ts';
import { describePins } from './built.ts';
import { EngineHost } from './engine-host.ts';

const nothing = { decoded_payload: { a: 1 }, f_port: 9 };

await describePins(({ pin }) => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.of(pin);
  });
  afterAll(() => host.end());

  async function answers(job: ServerJob): Promise<Answer[]> {
    const reply = await host.ask(job);
    if (!('answers' in reply)) throw new Error(JSON.stringify(reply));
    return reply.answers;
  }

  const outcomes = async (job: ServerJob) => (await answers(job)).map(({ outcome }) => outcome);

  async function encoded(expression: string, settings: Partial<ServerJob> = {}): Promise<unknown> {
    const script = `function encodeDownlink(input) { return { bytes: [], warnings: [String(${expression})] }; }`;
    const [outcome] = await outcomes({ script, operation: 'encodeDownlink', inputs: [nothing], ...settings });
    return outcome && 'warnings' in outcome ? outcome.warnings[0] : outcome;
  }

  describe('many inputs', () => {
    const script = 'var n = 0; function encodeDownlink({ data }) { n += 1; return { bytes: [data.v, n] }; }';

    it('are answered in order, each in a runtime of its own', async () => {
      const inputs = Array.from({ length: 300 }, (_, v) => ({ decoded_payload: { v: v % 256 }, f_port: 2 }));
      const found = await outcomes({ script, operation: 'encodeDownlink', inputs });
      expect(found).toEqual(
        inputs.map(({ decoded_payload: { v } }) => ({
          f_port: 2,
          frm_payload_hex: `${v.toString(16).padStart(2, '0')}01`,
          warnings: [],
        })),
      );
    });

    it('are told apart when one hangs', async () => {
      const hanging = 'function encodeDownlink({ data }) { while (data.hang) {} return { bytes: [] }; }';
      const inputs = [0, 0, 1, 0].map((hang) => ({ decoded_payload: { hang } }));
      const reply = await host.ask({ script: hanging, operation: 'encodeDownlink', inputs }, 500);
      expect(reply).toEqual({ hung: 'script', index: 2 });
    });

    it('of which none is given make no call', async () => {
      expect(await outcomes({ script, operation: 'encodeDownlink', inputs: [] })).toEqual([]);
    });
  });

  describe('what goes wrong', () => {
    it('is a panic where an ArrayBuffer lies inside decoded data, and the engine lives on', async () => {
      const script = 'function decodeUplink() { return { data: { a: new ArrayBuffer(2) } }; }';
      const [panicked] = await outcomes({ script, operation: 'decodeUplink', inputs: [{ frm_payload_hex: '00' }] });
      expect(panicked).toMatchObject({ error: { kind: 'panic' } });
      expect(await encoded('1 + 1')).toBe('2');
    });

    it.for([
      ['a hanging script', 'while (true) {}', 'script'],
      ['a hanging getter', 'return { get bytes() { while (true) {} } };', 'result'],
      ['a hanging iterator', 'return { bytes: { [Symbol.iterator]() { while (true) {} } } };', 'result'],
    ] as const)('is seen from outside: %s', async ([, body, phase]) => {
      const script = `function encodeDownlink() { ${body} }`;
      const reply = await host.ask({ script, operation: 'encodeDownlink', inputs: [nothing] }, 500);
      expect(reply).toEqual({ hung: phase, index: 0 });
    });

    it.for([
      ['a port that is no whole number', { f_port: 1.5 }],
      ['a port below zero', { f_port: -1 }],
      ['a payload that is no object', { decoded_payload: [1] }],
      ['a key that no input has', { fport: 1 }],
      ['a key of another operation', { frm_payload_hex: '00' }],
      ['null', null],
    ] as const)('is an input error: %s', async ([, input]) => {
      const [outcome] = await outcomes({
        script: '',
        operation: 'encodeDownlink',
        inputs: [input as unknown as ServerJob['inputs'][0]],
      });
      expect(outcome).toMatchObject({ error: { kind: 'input', code: 'invalid_argument', cause: { kind: 'go' } } });
    });
  });

  describe('what a script sees', () => {
    it('is the keys of its data in an order that differs from call to call', async () => {
      const script = 'function encodeDownlink({ data }) { return { bytes: Object.values(data) }; }';
      const inputs = Array.from({ length: 40 }, () => ({ decoded_payload: { a: 1, b: 2, c: 3, d: 4 }, f_port: 1 }));
      const found = await outcomes({ script, operation: 'encodeDownlink', inputs });
      const orders = new Set(found.map((outcome) => 'frm_payload_hex' in outcome && outcome.frm_payload_hex));
      expect(orders.size).toBeGreaterThan(1);
    });

    it.for([
      ['the clock that is set', 'Date.now() + " " + +new Date()', { clock: 1234567 }, '1234567 1234567'],
      ['UTC', 'new Date(0).getHours() + " " + new Date(0)', {}, '0 Thu Jan 01 1970 00:00:00 GMT+0000 (UTC)'],
      ['the time zone that is set', 'new Date(0).getHours()', { timeZone: 'Asia/Tokyo' }, '9'],
      ['its summer time', 'new Date(2024, 6, 1).getTimezoneOffset()', { timeZone: 'Europe/Berlin' }, '-120'],
      ['nothing of the host', 'typeof process + typeof require + typeof engine', {}, 'undefinedundefinedundefined'],
    ] as const)('is %s', async ([, expression, settings, seen]) => {
      expect(await encoded(expression, settings)).toBe(seen);
    });

    it('is UTC again after a call in another zone', async () => {
      await encoded('0', { timeZone: 'Asia/Tokyo' });
      expect(await encoded('new Date(0).getHours()')).toBe('0');
    });

    it('is the real clock otherwise', async () => {
      const before = Date.now();
      const seen = Number(await encoded('Date.now()'));
      expect(seen).toBeGreaterThanOrEqual(before);
      expect(seen).toBeLessThanOrEqual(Date.now());
    });

    it('is the same random numbers for the same seed alone', async () => {
      const draw = (seed?: number) => encoded('Math.random()', seed === undefined ? {} : { seed });
      expect(await draw(7)).toBe(await draw(7));
      expect(await draw(7)).not.toBe(await draw(8));
      expect(await draw()).not.toBe(await draw());
    });

    it('is the receive time that the input names, as a Date, or the clock', async () => {
      const script = 'function decodeUplink({ recvTime }) { return { data: { at: recvTime.toISOString() } }; }';
      const inputs = [{ recv_time: '2026-05-06T07:08:09.010Z' }, {}];
      const job = { script, operation: 'decodeUplink', inputs, receiveTime: true, clock: 0 } as const;
      expect(await outcomes(job)).toMatchObject([
        { data: { at: '2026-05-06T07:08:09.010Z' } },
        { data: { at: '1970-01-01T00:00:00.000Z' } },
      ]);
    });
  });

  it('refuses a time zone that there is not', async () => {
    const nowhere = host.ask({ script: '', operation: 'encodeDownlink', inputs: [], timeZone: 'Mars/Olympus' });
    await expect(nowhere).rejects.toThrow(
      new RangeError('timeZone: "Mars/Olympus" is not an IANA time zone, such as Europe/Berlin'),
    );
  });

  it('keeps a negative zero and what a normalizer returned that JSON does not have', async () => {
    const script = `function decodeUplink() { return { data: { z: -0 } }; }
      function normalizeUplink() { return { data: { air: { temperature: NaN, co2: -Infinity } } }; }`;
    const [outcome] = await outcomes({ script, operation: 'decodeUplink', inputs: [{}] });
    expect(outcome).toMatchObject({ data: { z: -0 }, normalized: [{ air: { temperature: Number.NaN } }] });
  });

  it('tells how long the parts of a call took', async () => {
    const script = 'function encodeDownlink() { const t = Date.now(); while (Date.now() - t < 30); return {}; }';
    const [first, second] = await answers({ script, operation: 'encodeDownlink', inputs: [nothing, nothing] });
    expect(first!.ms.run).toBeGreaterThanOrEqual(29);
    expect(second!.ms.compile).toBe(first!.ms.compile);
    expect(first!.ms.read).toBeGreaterThanOrEqual(0);
  });

  describe('a direct call', () => {
    async function called(
      script: string,
      input: DirectJob['inputs'][0] = {},
      direct: DirectJob['direct'] = 'encodeDownlink',
    ) {
      const reply = await host.ask({ script, direct, inputs: [input] });
      if (!('answers' in reply)) throw new Error(JSON.stringify(reply));
      return reply.answers[0]!.outcome;
    }

    it.for([
      ['gives exactly the input', 'return input;', { data: {}, x: [1, null, 'é'] }, { data: {}, x: [1, null, 'é'] }],
      ['makes null of undefined', 'return { a: undefined };', {}, { a: null }],
      ['makes base64 of a typed array', 'return { bytes: new Uint8Array([1, 2, 255]) };', {}, { bytes: 'AQL/' }],
      ['gives a number its own type', 'return { a: input.p === 9 };', { p: 9 }, { a: true }],
      ['keeps bytes as they are', 'return { bytes: [256, -1, 1.5] };', {}, { bytes: [256, -1, 1.5] }],
    ] as const)('%s', async ([, body, input, output]) => {
      expect(await called(`function encodeDownlink(input) { ${body} }`, input)).toEqual({ output });
    });

    it('calls a normalizer by name', async () => {
      const script = 'function normalizeUplink(input) { return { data: { air: input.data } }; }';
      expect(await called(script, { data: { co2: 4 } }, 'normalizeUplink')).toEqual({
        output: { data: { air: { co2: 4 } } },
      });
    });

    it('finds no older name', async () => {
      expect(await called('function Encoder() { return [1]; }')).toMatchObject({
        error: { kind: 'entrypoint_not_found', message: 'entrypoint `encodeDownlink` not found' },
      });
    });

    it('cannot load a script whose source map is not there, up to the second pin', async () => {
      const script = 'function encodeDownlink() { return {}; }\n//# sourceMappingURL=codec.js.map';
      const refused = { error: { kind: 'script', message: expect.stringContaining('Could not load source map') } };
      expect(await called(script)).toMatchObject(pin === '793a2a65c13b' ? { output: {} } : refused);
    });

    it('shows where a throw was, in lines of the script itself', async () => {
      expect(await called('function encodeDownlink() {\n  throw new Error("no");\n}')).toMatchObject({
        error: { kind: 'script', text: 'Error: no', stack: ' at encodeDownlink (<eval>:2:9(3))' },
      });
    });

    it('fails on a number that JSON does not have', async () => {
      expect(await called('function encodeDownlink() { return { a: NaN }; }')).toMatchObject({ error: { kind: 'go' } });
    });
  });

  describe('memory', () => {
    it('ends at the maximum, and says so', { timeout: 60_000 }, async () => {
      const small = await EngineHost.of(pin, { memoryLimit: 96 * 2 ** 20 });
      const script = 'function encodeDownlink() { const a = []; for (;;) a.push(new Uint8Array(1e6)); }';
      const reply = await small.ask({ script, operation: 'encodeDownlink', inputs: [nothing] });
      expect(reply).toMatchObject({ failure: { name: 'EngineFailure', reason: 'memory', phase: 1, index: 0 } });
      const next = await small.ask({
        script: 'function encodeDownlink() { return {}; }',
        operation: 'encodeDownlink',
        inputs: [nothing],
      });
      expect(next).toMatchObject({ answers: [{ outcome: { f_port: 9 } }] });
      await small.end();
    });

    it('that is not enough to start with is refused', async () => {
      await expect(EngineHost.of(pin, { memoryLimit: 2 ** 20 })).rejects.toThrow(/memoryLimit is 1048576 bytes/);
    });

    it('stays flat over many calls', { timeout: 60_000 }, async () => {
      const script = 'function encodeDownlink({ data }) { return { bytes: new Array(200).fill(data.v) }; }';
      const inputs = Array.from({ length: 500 }, (_, v) => ({ decoded_payload: { v } }));
      const held = [];
      for (let round = 0; round < 6; round += 1) {
        const reply = await host.ask({ script, operation: 'encodeDownlink', inputs });
        held.push('memory' in reply ? reply.memory : Number.NaN);
      }
      expect(held.at(-1)).toBeLessThanOrEqual(held[1]! * 1.25);
    });
  });
});
