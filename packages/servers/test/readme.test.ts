import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { openServers } from '../src/index.ts';
import { deviationsIn, recordedCases } from './conformance/recorded.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const servers = await openServers({ workers: 1 });
afterAll(() => servers.close());

describe('the README', () => {
  test('shows the outcome that its example has', async () => {
    const script = /const script = '(.*)';/.exec(readme)![1]!;
    const server = await servers.server('the-things-stack@3.36');
    const input = { decoded_payload: { level: 300 } };
    const { outcome } = await server.run({ script, operation: 'encodeDownlink', input });
    expect(outcome).toEqual({ f_port: 7, frm_payload_hex: '2c', warnings: [] });
    expect(readme).toContain("{ f_port: 7, frm_payload_hex: '2c', warnings: [] }");
  });

  test('counts the outcomes that the stand-in gives', () => {
    const listed = deviationsIn('./stand-in-deviations.json').flatMap(({ cases }) => cases).length;
    expect(readme).toContain(`**${recordedCases.length - listed} of the ${recordedCases.length}**`);
    expect(readme).toContain(`The other ${listed} are listed`);
  });
});
