import { describe, expect, test } from 'vitest';
import { recordedCases } from './conformance/recorded.ts';
import { engines, jobFor, sayings } from './quickjs-engines.ts';

/** One in ten of the cases, in turn; all of them in the soak run. */
const compared = process.env.SOAK ? recordedCases : recordedCases.filter((_, at) => at % 10 === 0);

describe('the snapshot mode of QuickJS', () => {
  for (const { name, script, operation, input, expect: recorded } of compared) {
    const patience = 'error' in recorded && recorded.error.kind === 'script_timeout' ? 500 : undefined;
    const job = jobFor('the-things-stack@3.36', script, operation, [input, input]);
    if (job === undefined || job.inputs.length === 0) continue;
    test(`says what a new runtime says to ${name}, also the second time`, async () => {
      const [first] = await sayings(engines.reference, { ...job, inputs: job.inputs.slice(0, 1) }, patience);
      expect(await sayings(engines.snapshot, job, patience)).toEqual([first, first]);
    });
  }

  test('leaves what it takes for constant as it was, after all of these', () => {
    expect(engines.snapshot.constantsHold()).toBe(true);
  });

  const chirpstack = [
    'export function encodeDownlink() { return { bytes: [1] }; }',
    'let calls = 0; function encodeDownlink() { calls += 1; return { bytes: [calls] }; }',
    'const b = Buffer.from([1, 2]); function encodeDownlink(input) { b[0] += 1; return { bytes: [...b] }; }',
    'const at = Date.now(); function encodeDownlink() { return { bytes: [at % 256, Date.now() % 256] }; }',
    'const drawn = Math.random(); function encodeDownlink() { return { bytes: [drawn * 256, Math.random() * 256] }; }',
    'throw new Error("top");',
    'Array.prototype.extra = 1; function encodeDownlink() { Array.prototype.extra += 1; return { bytes: [[].extra] }; }',
    'const kept = await Promise.resolve(5); function encodeDownlink() { return { bytes: [kept] }; }',
  ];
  for (const script of chirpstack) {
    test(`says what a new runtime says on ChirpStack to ${script}`, async () => {
      const job = jobFor('chirpstack', script, 'encodeDownlink', Array(3).fill({ decoded_payload: { a: 1 } }))!;
      const [first] = await sayings(engines.reference, { ...job, inputs: job.inputs.slice(0, 1) });
      expect(await sayings(engines.snapshot, job)).toEqual([first, first, first]);
    });
  }
});
