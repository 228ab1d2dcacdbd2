import type { Terminal } from '../output/terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does something that Ctrl-C ends in good order: `work` gets a signal and ends by itself, with what is under way waited
 * for. A second Ctrl-C ends the process at once, as ever.
 */
export async function interruptible<T>({ err }: Terminal, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => {
    forget();
    if (err.isTerminal) err.write('\nwaiting for what is under way; Ctrl-C again leaves at once\n');
    stop.abort();
  };
  const forget = () => {
    for (const name of SIGNALS) process.off(name, onSignal);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    return await work(stop.signal);
  } finally {
    forget();
  }
}
