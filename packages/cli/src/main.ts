import { failureOf } from './output/report.ts';
import { showFailure } from './output/show-failure.ts';
import { takeStdout } from './output/take-stdout.ts';
import { processTerminal } from './output/terminal.ts';
import { whyUnwritable } from './output/why-unwritable.ts';
import { CliError } from './refusal/cli-error.ts';
import { run } from './run.ts';

const stdout = takeStdout();
const terminal = processTerminal(stdout);

stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.removeAllListeners('exit');
  // A reader that has seen enough, as `head` has, is no fault.
  if (error.code === 'EPIPE') process.exit();
  const failure = failureOf(new CliError('unwritable', { file: 'stdout', why: whyUnwritable(error) }));
  showFailure(failure, { words: [], fields: [] }, false, terminal);
  process.exit(failure.exitCode);
});

// Once all is said the program ends, whatever the modules that it loaded have still to do.
run(process.argv.slice(2), terminal).then(async (code) => {
  await Promise.all([stdout, process.stderr].map((stream) => new Promise((written) => stream.write('', written))));
  process.exit(code);
});
