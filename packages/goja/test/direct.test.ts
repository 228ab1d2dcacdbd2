import { expect, it } from 'vitest';
import { describeEngines } from './asked-engine.ts';

await describeEngines('a direct call', (engine) => {
  const { pin, called } = engine;

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
