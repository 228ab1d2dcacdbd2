import { defineConfig } from 'vitest/config';
import { project } from './vitest.config.ts';

/** The long runs: the same tests as in `npm test`, with as many rounds as the issue asks for. */
export default defineConfig({
  test: {
    projects: [
      project('soak', {
        include: [
          'packages/*/{src,test}/**/*.soak.test.ts',
          'packages/servers/test/reference-mode.test.ts',
          'test/**/*.soak.test.ts',
          'test/laws/*.test.ts',
        ],
        env: { SOAK: '1', DOWNLINK_SOAK: '1' },
      }),
    ],
  },
});
