import type { Json } from '../formatter/json.ts';
import { at, type Path, put } from '../inputs/path.ts';
import type { Caller, Manner } from '../run/caller.ts';
import type { Reply } from '../run/reply.ts';
import type { Case } from './law.ts';

/** What a case changes, and where. */
export function changeOf(one: Case): { readonly path: Path; readonly from: Json; readonly to: Json } {
  const { at: path, to } = one.change!;
  return { path, from: at(one.given, path)!, to };
}

/** The replies to the inputs of cases, and to what they are changed to. */
export async function both(
  caller: Caller,
  cases: readonly Case[],
  manner: Manner,
): Promise<readonly [readonly Reply[], readonly Reply[]]> {
  const changed = cases.map((one) => ({
    operation: one.operation,
    given: put(one.given, one.change!.at, one.change!.to),
  }));
  const replies = await caller.ask([...cases, ...changed], manner);
  return [replies.slice(0, cases.length), replies.slice(cases.length)] as const;
}
