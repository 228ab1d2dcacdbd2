import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const conditions = ['@downlink-kit/source'];

export default defineConfig({
  test: {
    // The default leaves one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-d.ts'],
      reporter: ['text', 'json-summary'],
    },
    projects: [
      // Tests beside their sources share the modules of a worker: importing them took longer than running.
      project('sources', { include: ['packages/*/src/**/*.test.ts'], isolate: false, typecheck: typeTests() }),
      project('whole', {
        include: [
          'packages/*/test/**/*.test.ts',
          'examples/**/*.test.ts',
          'test/**/*.test.ts',
          'bench/**/*.test.ts',
          'scripts/**/*.test.ts',
        ],
      }),
    ],
  },
});

/** Tests under a name, which read the sources of all packages. */
export function project(name: string, test: object): TestProjectConfiguration {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: { name, testTimeout: 240_000, ...test },
  };
}

function typeTests(): object {
  return {
    enabled: true,
    include: ['packages/*/src/**/*.test-d.ts'],
    tsconfig: './tsconfig.test.json',
    ignoreSourceErrors: false,
  };
}
