import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

// The built engines lie in dist too and take long to make: they stay.
export default defineConfig({
  ...library,
  entry: ['src/index.ts', 'src/node.ts'],
  clean: ['!engines/**'],
  shims: true,
});
