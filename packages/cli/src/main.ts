import { processTerminal } from './output/terminal.ts';
import { run } from './run.ts';

// A reader that has seen enough, as `head` has, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
