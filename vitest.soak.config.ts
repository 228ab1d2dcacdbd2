import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** The long runs: the same tests as in `npm test`, with as many rounds as the issue asks for. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['packages/*/{src,test}/**/*.soak.test.ts', 'test/**/*.soak.test.ts', 'test/laws/*.test.ts'],
    typecheck: { enabled: false },
    env: { SOAK: '1', DOWNLINK_SOAK: '1' },
  },
});
