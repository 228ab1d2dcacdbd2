import { closestMatch } from 'leven';
import type { ParsedScript } from '../script/parse-script.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules.ts';

const MARK = /^\s*downlink-ignore\s+([\w-]+)\s*(?::\s*(.*\S))?\s*$/;

/** The rules that a script switches off, `// downlink-ignore no-fport: the gateway sets the port`, and what is wrong with that. */
export function switchedOff(parsed: ParsedScript | undefined): {
  readonly off: ReadonlySet<string>;
  readonly complaints: readonly Finding[];
} {
  const off = new Set<string>();
  const complaints: Finding[] = [];
  for (const { value, loc } of parsed?.comments ?? []) {
    const [, rule, reason] = MARK.exec(value.trim()) ?? [];
    if (rule === undefined) continue;
    const { line } = loc!.start;
    if (!Object.hasOwn(rules, rule))
      complaints.push({
        rule: 'unknown-rule',
        severity: 'warning',
        message: `there is no rule ${rule}, so nothing is switched off; ${meantBy(rule)}`,
        line,
      });
    else if (reason === undefined)
      complaints.push({
        rule: 'no-reason',
        severity: 'warning',
        message: `${rule} is switched off without a reason: write one behind a colon`,
        line,
      });
    else off.add(rule);
  }
  return { off, complaints };
}

function meantBy(rule: string): string {
  const names = Object.keys(rules);
  const near = closestMatch(rule, names, { maxDistance: Math.max(2, Math.floor(rule.length / 3)) });
  if (near !== undefined) return `did you mean ${near}?`;
  return `there are ${names.slice(0, 8).join(', ')} and ${names.length - 8} more`;
}
