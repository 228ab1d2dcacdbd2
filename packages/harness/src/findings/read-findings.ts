import type { Profile } from '@downlink-kit/servers';
import type { Offer } from '../script/functions.ts';
import type { ParsedScript } from '../script/parse-script.ts';
import { scopesOf } from '../script/scopes.ts';
import type { Finding } from './finding.ts';
import { keyOrderRule } from './key-order.ts';
import { nameRules } from './names.ts';
import { portRule } from './port-identity.ts';
import type { Reading, Rule } from './reading.ts';
import { returnRules } from './returns.ts';
import { offerRules, sizeFinding, syntaxFinding } from './whole-script.ts';

const readingRules: readonly Rule[] = [offerRules, nameRules, returnRules, portRule, keyOrderRule];

/** What is seen by reading a script, for one server; without `parsed` no parser could read it. */
export function readFindings(
  script: string,
  parsed: ParsedScript | undefined,
  offer: Offer,
  profile: Profile,
): Finding[] {
  const whole = [syntaxFinding(script, profile), sizeFinding(script, profile)].filter((one) => one !== undefined);
  if (parsed === undefined) return whole;
  const reading: Reading = { script, parsed, offer, scopes: scopesOf(parsed), profile };
  return [...whole, ...readingRules.flatMap((rule) => rule(reading))];
}
