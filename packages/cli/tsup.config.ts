import { defineConfig } from 'tsup';

/** A command and no library: ES modules alone, each call of it in a file that is loaded when asked for. */
export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  splitting: true,
  target: 'node20',
  sourcemap: true,
  clean: true,
});
