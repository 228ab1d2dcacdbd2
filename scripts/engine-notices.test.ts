import { expect, test } from 'vitest';
import { engineNotices } from './engine-notices.mjs';

test('of all that turbo prints, the notices of the engines are what their build says', () => {
  const printed = [
    '@downlink-kit/codec:build: cache hit, replaying logs',
    '@downlink-kit/goja:build: cache bypass, force executing 147190c9c8311d90',
    '@downlink-kit/goja:build: > tsup --silent && node scripts/build.mjs',
    '@downlink-kit/goja:build: goja b396bb4c349d not built: no Go from 1.21 on is installed; …',
    ' Tasks:    7 successful, 7 total',
  ];
  expect(engineNotices(printed.join('\n'))).toEqual([
    'goja b396bb4c349d not built: no Go from 1.21 on is installed; …',
  ]);
});
