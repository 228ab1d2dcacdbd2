import { spawnSync } from 'node:child_process';
import { root } from '../pnpm.mjs';

const script = 'function encodeDownlink() { return { bytes: [1], fPort: 1 }; }';
const words = ['run', '-', '--call', 'encodeDownlink', '--input', '{"decoded_payload":null}', '--json'];

/** What to say first where another engine stands in for The Things Stack's own; undefined where its own answers. */
export function standInNotice() {
  const { stdout } = spawnSync(process.execPath, ['packages/cli/bin/downlink.js', ...words], {
    cwd: root,
    input: script,
    encoding: 'utf8',
  });
  const { engine } = JSON.parse(stdout);
  if (!engine.stand_in) return undefined;
  return `${engine.name} stands in for The Things Stack's own engine here, and is not quite it: install Go 1.21 or later (https://go.dev/dl), then run npm start again.`;
}
