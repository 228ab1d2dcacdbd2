import { defineConfig } from 'tsup';

/** A command and no library: ES modules alone, each call of it in a file that is loaded when asked for. */
export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  splitting: true,
  // Two small files that every start needs: looking for them takes longer than reading them.
  noExternal: ['leven', 'picocolors'],
  target: 'node20',
  sourcemap: true,
  clean: true,
});
