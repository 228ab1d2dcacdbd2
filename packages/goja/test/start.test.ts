import { expect, it } from 'vitest';
import { type CompiledEngine, startEngine } from '../src/index.ts';

const build = { pin: 'b396bb4c349d', goja: '', toolchain: '', built_with: '', digest: '' } as never;
const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
const glueThat = (does: string) => `data:text/javascript,export function createGo() { ${does} }`;

it.for([
  ['its glue is not there', 'file:///no/such/glue.js', empty],
  ['its glue throws', glueThat('throw new Error("no")'), empty],
  ['its program throws', glueThat('return class { importObject = {}; run() { throw new Error("no"); } }'), empty],
] as const)('an engine fails to start as one that went down where %s', async ([, glue, module]) => {
  const compiled: CompiledEngine = { build, module, glue, memoryLimit: 2 ** 29 };
  await expect(startEngine(compiled)).rejects.toMatchObject({
    name: 'EngineFailure',
    reason: 'crash',
    message: expect.stringMatching(/^the engine went down: it did not start: \w*Error/),
  });
});
