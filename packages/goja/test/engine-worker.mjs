// Runs one engine from the sources, for the tests: takes written jobs, posts replies.
import { parentPort, workerData } from 'node:worker_threads';
import { createJiti } from 'jiti';

const { startEngine } = await createJiti(import.meta.url).import('../src/start-engine.ts');
const engine = await startEngine(workerData.compiled, { progress: workerData.progress });
parentPort.on('message', (job) => {
  try {
    parentPort.postMessage({ reply: engine.reply(job), memory: engine.memory() });
  } catch ({ name, message, reason, phase, index, ms }) {
    parentPort.postMessage({ failure: { name, message, reason, phase, index, ms } });
  }
});
parentPort.postMessage({ ready: engine.build });
