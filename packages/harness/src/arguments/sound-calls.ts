import type { CommandNode } from '@downlink-kit/codec/tree';
import type fc from 'fast-check';
import { type Call, calls } from './commands.ts';
import { patiently } from './patiently.ts';

/**
 * Calls of a command that can be sent.
 *
 * @throws {Error} when drawing, for a command whose rules or lengths leave nothing that can be sent
 */
export function soundCalls(command: CommandNode): fc.Arbitrary<Call> {
  return patiently(
    calls(command),
    ({ problems }) => problems.length === 0,
    ({ problems }) => `${command.name}: no data can be sent: ${problems.join(', ')}`,
  );
}
