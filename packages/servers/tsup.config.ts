import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

// The worker is an entry of its own: the host starts it by its file.
export default defineConfig([
  { ...library, shims: true },
  { ...library, entry: { worker: 'src/worker/worker.ts' }, format: ['esm'], dts: false, clean: false },
]);
