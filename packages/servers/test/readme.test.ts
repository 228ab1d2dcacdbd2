import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { gojaSurfaces, openServers } from '../src/index.ts';
import { recordedCases, standInDiffersIn } from './conformance/recorded.ts';

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
    const pins = Object.keys(gojaSurfaces) as (keyof typeof gojaSurfaces)[];
    const [first, second, third] = pins.map((pin) => recordedCases.length - standInDiffersIn(pin).size);
    expect(readme).toContain(`**${first} of the ${recordedCases.length}**`);
    expect(readme).toContain(`${first}, ${second} and ${third}`);
    expect(readme).toContain(`(${second} and ${third} with the later pins)`);
  });
});
