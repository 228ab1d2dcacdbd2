import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

// The worker is an entry of its own: the host starts it by its file.
export default defineConfig({
  ...library,
  entry: { index: 'src/index.ts', worker: 'src/worker/worker.ts' },
  dts: { ...(library.dts as object), entry: { index: 'src/index.ts' } },
  shims: true,
});
