import { type Answer, diagnose, nameOf, type Profile } from '@downlink-kit/servers';
import type { Case } from './case.ts';

/**
 * An answer as `--json` prints it. What is known beyond the outcome stands beside it: the diagnosis of an error, the
 * figures of a script that is too slow for the server, and the server where several were asked.
 */
export function factsOf(
  { name, script }: Case,
  { outcome, engine, ms, late }: Answer,
  profile: Profile,
  isOneOfSeveral: boolean,
): object {
  const diagnosis = diagnose(outcome, script, profile);
  return {
    ...(name !== undefined && { name }),
    ...(isOneOfSeveral && { server: nameOf(profile) }),
    outcome,
    engine,
    ms,
    ...(diagnosis !== undefined && { diagnosis }),
    ...(late !== undefined && { late }),
  };
}
