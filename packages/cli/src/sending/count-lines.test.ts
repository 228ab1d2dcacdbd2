import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countLines } from './count-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'downlink-count-'));

describe('countLines', () => {
  for (const [what, text, lines] of [
    ['JSON lines', '{"device_id":"a"}\n{"device_id":"b"}\n', 2],
    ['JSON lines behind a byte order mark', '\ufeff{"device_id":"a"}\n{"device_id":"b"}\n', 2],
    ['JSON lines behind blanks', '  {"device_id":"a"}\n{"device_id":"b"}', 2],
    ['rows of CSV, but for the head', 'device_id,f_port,frm_payload\na,1,AA==\nb,1,AA==\n', 2],
    ['a last row without an end', 'device_id\na\nb', 2],
    ['nothing', '', 0],
  ] as const) {
    test(`counts ${what}`, async () => {
      const file = join(folder, `${what}.txt`);
      writeFileSync(file, text);
      expect(await countLines(file)).toBe(lines);
    });
  }
});
