import type { Profile } from '@downlink-kit/servers';
import type { AnyNode } from 'acorn';
import type { Offer } from '../script/functions.ts';
import type { ParsedScript } from '../script/parse-script.ts';
import type { Scopes } from '../script/scopes.ts';
import type { Finding, Severity } from './finding.ts';
import type { RuleId } from './rules.ts';

/** What rules read. */
export interface Reading {
  readonly script: string;
  readonly parsed: ParsedScript;
  readonly offer: Offer;
  readonly scopes: Scopes;
  readonly profile: Profile;
}

/** A rule, or several that look at the same thing. */
export type Rule = (reading: Reading) => Finding[];

/** A finding at a node. */
export function findingAt(node: AnyNode, rule: RuleId, severity: Severity, message: string): Finding {
  const { line, column } = node.loc!.start;
  return { rule, severity, message, line, column: column + 1 };
}
