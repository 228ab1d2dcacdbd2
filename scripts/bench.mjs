// `pnpm bench [--short] [--json] [filter]`: builds what is measured, then asks the questions in `bench/`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildQuietly } from './build-quietly.mjs';

buildQuietly('@downlink-kit/codec');
const bench = fileURLToPath(new URL('../bench', import.meta.url));
const jiti = fileURLToPath(new URL('../bench/node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
const words = [jiti, 'main.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, words, { cwd: bench, stdio: 'inherit' }).status ?? 1;
