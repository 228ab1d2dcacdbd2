import { defineConfig } from 'vitest/config';

const conditions = ['@downlink-kit/source'];

/** For the tests that `suite.test.ts` starts, some of which are to fail. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ['lamps.ts'], testTimeout: 240_000 },
});
