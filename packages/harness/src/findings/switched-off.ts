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
        rule: 'no-reason',
        severity: 'warning',
        message: `there is no rule ${rule}; there are ${Object.keys(rules).slice(0, 8).join(', ')} and ${Object.keys(rules).length - 8} more`,
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
