import { defineConfig } from 'tsup';

// Built, so that what is measured is called as an installed package is, with no loader in between.
export default defineConfig({
  entry: ['main.ts', 'processes/*.ts'],
  format: ['esm'],
  splitting: true,
  skipNodeModulesBundle: true,
  target: 'node20',
  clean: true,
});
