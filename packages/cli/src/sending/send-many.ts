import { type FleetProgress, type Sender, sendAll } from '@downlink-kit/sender';
import { jsonOf } from '../output/json.ts';
import { ProgressLine } from '../output/progress-line.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';
import { interruptible } from './interruption.ts';
import { outcomeWords, progressWords } from './progress-words.ts';
import { factsOf } from './receipt-facts.ts';
import { showReceipt } from './show-receipt.ts';
import type { LineTask } from './tasks.ts';

/** How the receipts of a run are printed. */
export interface ManyOptions {
  readonly json: boolean;
  /** How many lines there are, if that is known. */
  readonly total: number | undefined;
}

/**
 * Sends to many devices, with each receipt printed as it comes, and the progress shown on the terminal; gives back the
 * exit code. @throws {CliError} `bad_line` behind the receipts of all that was sent, with their number of lines; `interrupted` likewise
 */
export async function sendMany(
  sender: Sender,
  tasks: AsyncIterable<LineTask>,
  { json, total }: ManyOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, err } = terminal;
  const line = new ProgressLine(err, performance.now());
  const counts = { queued: 0, refused: 0, unknown: 0 };
  let lines = 0;
  const onProgress = (progress: FleetProgress) => line.show(() => progressWords(progress, total));
  const sumUp = () => {
    if (!json) out.write(`\n${lines} ${lines === 1 ? 'line' : 'lines'}: ${outcomeWords(counts)}\n`);
  };
  const isInterrupted = await interruptible(terminal, async (signal) => {
    const options = { signal, onProgress, ...(total !== undefined && { total }) };
    try {
      for await (const { task, receipts } of sendAll(sender, tasks, options)) {
        lines += 1;
        if (out.isTerminal) line.clear();
        for (const receipt of receipts) {
          counts[receipt.outcome] += 1;
          if (json) out.write(`${jsonOf(factsOf(receipt, task.line))}\n`);
          else showReceipt(receipt, out);
        }
      }
    } catch (error) {
      if (!isBadLine(error)) throw error;
      line.clear();
      sumUp();
      throw new CliError('bad_line', { ...error.details, sent: lines });
    } finally {
      line.clear();
    }
    return signal.aborted;
  });
  if (isInterrupted) throw new CliError('interrupted', { lines, ...counts });
  sumUp();
  return counts.refused + counts.unknown === 0 ? 0 : 1;
}

function isBadLine(error: unknown): error is CliError<'bad_line'> {
  return error instanceof CliError && error.code === 'bad_line';
}
