import { afterAll, describe, expect, test } from 'vitest';
import { openServers } from '../src/index.ts';
import { engines, jobFor } from './quickjs-engines.ts';

const two = await openServers({ workers: 2, guardMs: 1000, standIn: true });
const one = await openServers({ workers: 1, guardMs: 1000, standIn: true });
const real = await openServers({ workers: 2, guardMs: 1500 });
afterAll(() => Promise.all([two.close(), one.close(), real.close()]));

const counting = `var calls = 0; function encodeDownlink(input) {
  calls += 1;
  if (input.data.n % 97 === 13) for (;;) {}
  if (input.data.n % 97 === 14) return { get bytes() { for (;;) {} } };
  if (input.data.n % 97 === 15) throw new Error("no " + input.data.n);
  return { bytes: [calls, input.data.n, input.data.n >> 8], fPort: 1 };
}`;
const inputs = Array.from({ length: 400 }, (_, n) => ({ decoded_payload: { n }, f_port: 9 }));

/** What the script gives for a number. */
function outcomeOf(n: number): object {
  if (n % 97 === 13) return { error: { kind: 'script_timeout' } };
  if (n % 97 === 14) return { error: { kind: 'hang' } };
  if (n % 97 === 15) return { error: { kind: 'script', text: `Error: no ${n}` } };
  return { f_port: 1, frm_payload_hex: Buffer.from([1, n, n >> 8]).toString('hex'), warnings: [] };
}

describe('many calls', () => {
  test('give each input its own answer, in order, around calls that hang', async () => {
    const server = await two.server('the-things-stack');
    const answers = await server.runAll({ script: counting, operation: 'encodeDownlink', inputs });
    expect(answers.map(({ outcome }) => outcome)).toMatchObject(inputs.map((_, n) => outcomeOf(n)));
  });

  test('give the same however they are spread', async () => {
    const fewer = inputs.slice(0, 200).filter((_, n) => n % 97 !== 13 && n % 97 !== 14);
    const spread = await (await two.server('the-things-stack')).runAll({
      script: counting,
      operation: 'encodeDownlink',
      inputs: fewer,
    });
    const alone = await (await one.server('the-things-stack')).runAll({
      script: counting,
      operation: 'encodeDownlink',
      inputs: fewer,
    });
    expect(spread.map(({ outcome }) => outcome)).toEqual(alone.map(({ outcome }) => outcome));
  });

  test('in goja are answered around a call that brings its worker down', async () => {
    const server = await real.server('the-things-stack');
    const few = inputs.slice(0, 20);
    const answers = await server.runAll({ script: counting, operation: 'encodeDownlink', inputs: few, raw: true });
    expect(answers.map(({ outcome }) => outcome)).toMatchObject(few.map((_, n) => outcomeOf(n)));
  });

  test('at once wait for their turn', async () => {
    const server = await one.server('chirpstack');
    const script = 'function encodeDownlink(input) { return { bytes: [input.data.n] }; }';
    const answers = await Promise.all(
      inputs.slice(0, 50).map((input) => server.run({ script, operation: 'encodeDownlink', input })),
    );
    expect(answers.map(({ outcome }) => (outcome as { frm_payload_hex: string }).frm_payload_hex)).toEqual(
      inputs.slice(0, 50).map((_, n) => n.toString(16).padStart(2, '0')),
    );
  });

  test('are refused after closing', async () => {
    const closed = await openServers({ workers: 1 });
    const server = await closed.server('ts013');
    await closed.close();
    const call = {
      script: 'function encodeDownlink() {}',
      operation: 'encodeDownlink',
      input: { decoded_payload: { a: 1 } },
    } as const;
    await expect(server.run(call)).rejects.toMatchObject({ code: 'closed' });
  });

  test('leave the memory of QuickJS flat, a hundred thousand of them', async () => {
    const script =
      'var kept = []; function encodeDownlink(input) { kept.push(new Array(1000).fill(input.data.n)); return { bytes: [kept.length] }; }';
    const job = jobFor(
      'the-things-stack',
      script,
      'encodeDownlink',
      Array(1000).fill({ decoded_payload: { n: 1 }, f_port: 1 }),
    )!;
    await engines.snapshot.run(job, 0, 1000);
    const before = engines.snapshot.memory();
    for (let round = 0; round < 100; round += 1) {
      const replies = await engines.snapshot.run(job, 0, 1000);
      expect(replies.every((reply) => 'said' in reply && reply.said.includes('"bytes":"01"'))).toBe(true);
    }
    expect(engines.snapshot.memory()).toBe(before);
  });
});
