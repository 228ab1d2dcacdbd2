import { defineConfig } from 'vitest/config';

const conditions = ['@downlink-kit/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // Not run with the rest: each has its line, with the reason, in test/deviations.md.
    exclude: [
      '**/node_modules/**',
      '**/dist/**',
      'test/parity/in-process.test.ts',
      'test/parity/on-servers.test.ts',
      'test/parity/answers.test.ts',
    ],
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'examples/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    typecheck: {
      enabled: true,
      include: ['packages/*/src/**/*.test-d.ts'],
      tsconfig: './tsconfig.test.json',
      ignoreSourceErrors: false,
    },
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-d.ts'],
      reporter: ['text', 'json-summary'],
    },
  },
});
