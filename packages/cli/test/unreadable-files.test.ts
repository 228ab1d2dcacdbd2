import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downlinkJson } from './downlink.ts';

const folder = mkdtempSync(join(tmpdir(), 'downlink-unreadable-'));
const env = { DOWNLINK_API_KEY: 'NNSXS.TEST' };
const where = ['--url', 'https://x.example', '--application', 'app1'];

/** Sockets are there, and are no folders, and nobody can open them as files, root included. */
const sockets = ['device.json', 'lines.csv', 'key'].map((name) => ({
  path: join(folder, name),
  server: createServer(),
}));
const [json, lines, key] = sockets.map(({ path }) => path) as [string, string, string];

describe.skipIf(process.platform === 'win32')('a file that cannot be read is refused by its name', () => {
  beforeAll(() =>
    Promise.all(sockets.map(({ path, server }) => new Promise<void>((done) => server.listen(path, done)))),
  );
  afterAll(() => {
    for (const { server } of sockets) server.close();
  });

  for (const [what, file, words] of [
    ['a device', json, ['encode', json, 'open']],
    ['a body', json, ['check', json]],
    ['a formatter', key, ['run', key, '--call', 'encodeDownlink', '--input', '{}']],
    ['cases', json, ['run', '--cases', json]],
    ['the key', key, ['send', 'clear', ...where, '--device', 'd', '--key-file', key]],
    ['lines to rehearse', lines, ['send', 'push', ...where, '--lines', lines]],
    ['lines to send', lines, ['send', 'push', ...where, '--lines', lines, '--yes']],
  ] as const) {
    test(`as ${what}`, () => {
      expect(downlinkJson(words, { env })).toMatchObject({
        code: 1,
        value: { error: { code: 'unreadable_file', details: { file } } },
      });
    });
  }
});
