import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../pnpm.mjs';

const folder = 'examples/06-a-recorded-server';

/** Starts the server of the example on its usual port, or on a free one where that is taken. */
export async function startRecordedServer() {
  return (await started({})) ?? (await started({ PORT: '0' })) ?? failed();
}

async function started(env) {
  const child = spawn(process.execPath, [`${folder}/node_modules/jiti/lib/jiti-cli.mjs`, `${folder}/main.ts`], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (lines.push(line.split(' ').at(-1)) === 3) break;
  }
  const [url, scheduling, reading] = lines;
  if (reading === undefined) return undefined;
  const line = `${env.PORT ? `PORT=${new URL(url).port} ` : ''}npm start -s --prefix ${folder}`;
  return { line, url, keys: { scheduling, reading }, stop: () => child.kill() };
}

function failed() {
  throw new Error(`${folder} cannot listen on 127.0.0.1`);
}
