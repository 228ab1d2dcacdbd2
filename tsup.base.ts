import type { Options } from 'tsup';

/** How every package is built: ES module, CommonJS and types, from its one public door. */
export const library: Options = {
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  dts: {
    compilerOptions: {
      ignoreDeprecations: '5.0',
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
    },
  },
  target: 'node20',
  sourcemap: true,
  clean: true,
};
