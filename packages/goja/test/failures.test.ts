import { expect, it } from 'vitest';
import { phases, type ServerJob } from '../src/index.ts';
import { anyInput, describeEngines } from './asked-engine.ts';

function levelsOf(data: object): number {
  let levels = 0;
  let at: unknown = data;
  while (at instanceof Object) {
    levels += 1;
    [at] = Object.values(at);
  }
  return levels;
}

await describeEngines('what goes wrong', (engine) => {
  const { outcomes, seen } = engine;

  it('is a panic where an ArrayBuffer lies inside decoded data, and the engine lives on', async () => {
    const script = 'function decodeUplink() { return { data: { a: new ArrayBuffer(2) } }; }';
    const [panicked] = await outcomes({ script, operation: 'decodeUplink', inputs: [{ frm_payload_hex: '00' }] });
    expect(panicked).toMatchObject({ error: { kind: 'panic' } });
    expect(await seen('1 + 1')).toBe('2');
  });

  it.for([
    ['a hanging script', 'while (true) {}', 'script'],
    ['a hanging getter', 'return { get bytes() { while (true) {} } };', 'result'],
    ['a hanging iterator', 'return { bytes: { [Symbol.iterator]() { while (true) {} } } };', 'result'],
  ] as const)('is seen from outside, as with %s', async ([, body, phase]) => {
    const script = `function encodeDownlink() { ${body} }`;
    const reply = await engine.host().ask({ script, operation: 'encodeDownlink', inputs: [anyInput] }, 500);
    expect(reply).toEqual({ hung: phase, index: 0 });
  });

  it('does not include data of ten thousand levels, which cross as they are', async () => {
    const nested = (levels: number) => `let a = 1; for (let i = 0; i < ${levels}; i += 1) a = { a };`;
    const decoding = async (levels: number) => {
      const script = `function decodeUplink() { ${nested(levels)} return { data: a }; }`;
      return (await outcomes({ script, operation: 'decodeUplink', inputs: [{}] }))[0]!;
    };
    const whole = await decoding(10_000);
    expect('data' in whole && levelsOf(whole.data)).toBe(10_000);
    expect(await decoding(10_001)).toMatchObject({ error: { cause: { kind: 'stack_depth_exceeded' } } });
  });

  it('is a crash where reading takes more stack than there is, as with an item of a hundred thousand levels', async () => {
    const script =
      'function encodeDownlink() { let a = []; for (let i = 0; i < 1e5; i += 1) a = [a]; return { bytes: a }; }';
    const reply = await engine.host().ask({ script, operation: 'encodeDownlink', inputs: [anyInput] });
    expect(reply).toMatchObject({ failure: { name: 'EngineFailure', reason: 'crash', phase: phases.result } });
    expect(await seen('1 + 1')).toBe('2');
  });

  it.for([
    ['a port that is no whole number', { f_port: 1.5 }],
    ['a port below zero', { f_port: -1 }],
    ['a payload that is no object', { decoded_payload: [1] }],
    ['a key that no input has', { fport: 1 }],
    ['a key of another operation', { frm_payload_hex: '00' }],
    ['null', null],
  ] as const)('is an input error, as with %s', async ([, input]) => {
    const [outcome] = await outcomes({
      script: '',
      operation: 'encodeDownlink',
      inputs: [input as unknown as ServerJob['inputs'][0]],
    });
    expect(outcome).toMatchObject({ error: { kind: 'input', code: 'invalid_argument', cause: { kind: 'go' } } });
  });
});
