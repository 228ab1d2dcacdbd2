// `pnpm bench [--short] [--long] [--json] [filter]`: builds what is measured, then asks the questions in `bench/`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildQuietly } from './build-quietly.mjs';

buildQuietly('@downlink-kit/bench');
const main = fileURLToPath(new URL('../bench/dist/main.js', import.meta.url));
process.exitCode = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
