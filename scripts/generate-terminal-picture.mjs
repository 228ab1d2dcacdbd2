// Draws what the command prints as the picture in the README.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildQuietly } from './build-quietly.mjs';
import { root } from './pnpm.mjs';

const folder = 'examples/01-first-valve';
const valve = 'device.ts';
const calls = [
  ['encode', valve, 'guardFrost', '--below', '-2.5', '--enabled', '--mode', 'pulse', '--level', '9'],
  ['encode', valve, 'open', '--zone', '2', '--minutes', '900'],
];
const WIDTH = 8.45;
const HEIGHT = 19;
const COLUMNS = 90;

buildQuietly('@downlink-kit/cli');
const lines = calls.flatMap((words) => [`$ downlink ${words.join(' ')}`, ...printed(words), '']).slice(0, -1);
writeFileSync(new URL('docs/terminal.svg', root), svgOf(lines));

function printed(words) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('packages/cli/bin/downlink.js', root)), ...words],
    {
      cwd: new URL(folder, root),
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', COLUMNS: String(COLUMNS) },
    },
  );
  return (stdout + stderr).trimEnd().split('\n');
}

function svgOf(lines) {
  const width = Math.ceil(Math.max(...lines.map(({ length }) => length)) * WIDTH) + 32;
  const height = lines.length * HEIGHT + 40;
  const texts = lines.map((line, at) => {
    const color = line.startsWith('$ ') ? '#8bd5ca' : line.startsWith('error:') ? '#ed8796' : '#cad3f5';
    return `  <text x="16" y="${32 + at * HEIGHT}" fill="${color}">${escaped(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="downlink encode in a terminal">
  <rect width="100%" height="100%" rx="8" fill="#24273a"/>
  <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
${texts.join('\n')}
  </g>
</svg>
`;
}

/** As XML text; pictures fold blanks unless they are hard ones. */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '&#160;');
}
