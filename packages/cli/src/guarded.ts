import { CliError } from './refusal/cli-error.ts';
import { saidBy } from './refusal/said-by.ts';

/**
 * Does the work of a command line and gives back its exit code. What ends the program meanwhile, from outside of the
 * work, is told like any failure: a module that leaves, an error that nobody catches. What comes later is nobody's loss.
 */
export async function guarded(work: () => Promise<number>, tell: (failure: CliError) => number): Promise<number> {
  let isOver = false;
  const onExit = () => {
    process.exitCode = tell(new CliError('ended_early', {}));
  };
  process.once('exit', onExit);
  process.on('uncaughtException', (thrown) => {
    if (isOver) return;
    process.off('exit', onExit);
    const { why, stack } = saidBy(thrown);
    process.exit(tell(new CliError('stray_error', { why }, stack)));
  });
  const code = await work();
  isOver = true;
  process.off('exit', onExit);
  return code;
}
