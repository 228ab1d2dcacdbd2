import type { CommandNode } from '@downlink-kit/codec/tree';
import type fc from 'fast-check';
import { type Call, calls } from './commands.ts';

/** So many draws in a row that do not fit are no accident. */
const PATIENCE = 10_000;

/**
 * Calls of a command that can be sent.
 *
 * @throws {Error} when drawing, for a command whose rules or lengths leave nothing that can be sent
 */
export function soundCalls(command: CommandNode): fc.Arbitrary<Call> {
  let misfits = 0;
  return calls(command).filter(({ problems }) => {
    if (problems.length === 0) {
      misfits = 0;
      return true;
    }
    misfits++;
    if (misfits > PATIENCE) throw new Error(`${command.name}: no data can be sent: ${problems.join(', ')}`);
    return false;
  });
}
