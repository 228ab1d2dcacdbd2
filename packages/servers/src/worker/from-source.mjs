// Starts the worker from the sources, for tests; what is published starts the built one.
import { createJiti } from 'jiti';

const source = (path) => new URL(path, import.meta.url).pathname;
const jiti = createJiti(import.meta.url, {
  alias: { '@downlink-kit/goja': source('../../../goja/src/index.ts') },
});
await jiti.import('./worker.ts');
