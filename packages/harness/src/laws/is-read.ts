import type { Json } from '../formatter/json.ts';
import { put } from '../inputs/path.ts';
import type { Caller, Manner, Request } from '../run/caller.ts';
import { type Reply, sameReply } from '../run/reply.ts';
import { changeOf } from './changed.ts';
import type { Case, Violation } from './law.ts';

/**
 * Leaves out violations about a value that the script does not read where it stands: others in its place, among them one
 * of no sensible type, give the same frame. Such a value has no bytes of its own, to share or to lose.
 */
export async function aboutReadValues(
  caller: Caller,
  manner: Manner,
  cases: readonly Case[],
  replies: readonly Reply[],
  violations: readonly (Violation | undefined)[],
): Promise<(Violation | undefined)[]> {
  const probes = cases.map((one, i) => (violations[i] === undefined ? [] : probesOf(one)));
  const probed = (await caller.ask(probes.flat(), manner)).values();
  return violations.map((violation, i) => {
    const isRead = probes[i]!.map(() => !sameReply(probed.next().value!, replies[i]!));
    return isRead.includes(true) ? violation : undefined;
  });
}

function probesOf(one: Case): Request[] {
  const { path, from } = changeOf(one);
  return othersThan(from).map((value) => ({ operation: one.operation, given: put(one.given, path, value) }));
}

function othersThan(value: Json): readonly Json[] {
  switch (typeof value) {
    case 'number':
      // Beside it, far from where a limit may hold it, and what a field that is checked refuses.
      return [value + 1, value - 1, 0, 1, { q: 1 }].filter((other) => other !== value);
    case 'boolean':
      return [!value, { q: 1 }];
    default:
      return [{ q: 1 }];
  }
}
