import type { Findings } from './finding.ts';
import type { Source } from './source.ts';

/** The text that a value goes out as; what JSON has no word for is a finding, since it would be dropped in silence. */
export function textOfValue(value: unknown, findings: Findings): Source | undefined {
  const lost = (key: string, what: string) =>
    findings.error('not_json', '', `${key === '' ? 'it' : `its "${key}"`} is ${what}, which JSON has no word for`);
  try {
    const text = JSON.stringify(value, (key, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) lost(key, String(part));
      if (part === undefined || typeof part === 'function' || typeof part === 'symbol') lost(key, `${typeof part}`);
      return part;
    });
    return text === undefined ? undefined : { text, isUtf8: true };
  } catch (error) {
    findings.error('not_json', '', `it cannot be written as JSON: ${(error as Error).message}`);
    return undefined;
  }
}
