/** The worker beside the built package; from the sources, the one that loads them as they are. */
export const workerFile: URL = import.meta.url.endsWith('.ts')
  ? new URL('../worker/from-source.mjs', import.meta.url)
  : new URL('./worker.js', import.meta.url);
