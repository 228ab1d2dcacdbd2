import type { Finding } from '../findings/finding.ts';
import type { Formatter } from '../formatter/formatter.ts';

/** A formatter that was loaded, or a path where none could be, with why. */
export type Loaded = Formatter | Unloaded;

/** A path that gave no formatter. */
export interface Unloaded {
  readonly path: string;
  readonly kind: 'none';
  readonly findings: readonly Finding[];
}

export function unloaded(path: string, rule: Finding['rule'], message: string): Unloaded {
  return { path, kind: 'none', findings: [{ rule, severity: 'error', message }] };
}
