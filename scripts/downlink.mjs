// The `downlink` command from the checkout, built first where it has not been.
import { existsSync } from 'node:fs';
import { buildQuietly } from './build-quietly.mjs';

const built = new URL('../packages/cli/dist/main.js', import.meta.url);
if (!existsSync(built)) buildQuietly('@downlink-kit/cli');

// Package managers run scripts at the root; paths are meant from where the command was typed.
const { INIT_CWD } = process.env;
if (INIT_CWD) process.chdir(INIT_CWD);
// What it prints to be typed again begins as it was typed here.
const { npm_config_user_agent: manager = '' } = process.env;
process.env.DOWNLINK_COMMAND ??= manager.startsWith('npm/') ? 'npm run -s downlink --' : 'pnpm -s downlink';
await import(built);
