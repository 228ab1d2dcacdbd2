import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findServer, type Input, type Operation } from '../src/index.ts';
import { SnapshotEngine } from '../src/quickjs/snapshot-engine.ts';
import { Surroundings } from '../src/quickjs/surroundings.ts';
import type { QuickJsJob } from '../src/worker/job.ts';
import { cellCount, Progress } from '../src/worker/progress.ts';
import { ReferenceEngine } from './reference-engine.ts';

const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
const wasm = new WebAssembly.Module(readFileSync(path));
const memory = 512 * 2 ** 20;

/** Milliseconds after which an engine in this thread is told to stop. */
const PATIENCE = 10_000;
let until = Number.POSITIVE_INFINITY;

/** Engines in this thread. */
export const engines: { readonly snapshot: SnapshotEngine; readonly reference: ReferenceEngine } = {
  snapshot: new SnapshotEngine(wasm, memory, surroundings(), progress()),
  reference: new ReferenceEngine(wasm, memory, surroundings(), progress()),
};

/** The job for calls of one script on a server, or nothing where no script has to run. */
export function jobFor(
  server: string,
  script: string,
  operation: Operation,
  inputs: readonly Input[],
  settings: object = {},
) {
  const plan = findServer(server).plan({ script, operation, inputs, clock: 1e12, seed: 1, ...settings }, 'quickjs');
  return plan.job as QuickJsJob | undefined;
}

/** What an engine says to every input of a job. */
export async function sayings(
  engine: SnapshotEngine | ReferenceEngine,
  job: QuickJsJob,
  patience: number = PATIENCE,
): Promise<string[]> {
  const said: string[] = [];
  for (let index = 0; index < job.inputs.length; index += 1) {
    until = performance.now() + patience;
    const [reply] = await engine.run(job, index, index + 1);
    said.push('said' in reply! ? reply.said : JSON.stringify([reply!.ended.why, reply!.ended.phase]));
  }
  return said;
}

function surroundings(): Surroundings {
  return new Surroundings(() => performance.now() > until);
}

function progress(): Progress {
  return new Progress(new Int32Array(cellCount));
}
