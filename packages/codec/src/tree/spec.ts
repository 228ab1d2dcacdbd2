import type { Confirmation, Example, Nodes, Rule } from './node.ts';

/** A command as it is declared, before its device gives it a name. */
export interface CommandSpec {
  readonly kind: 'spec';
  readonly fPort?: unknown;
  readonly frame: Nodes;
  readonly title?: string;
  readonly description?: string;
  readonly confirmed?: Confirmation;
  readonly many?: boolean;
  readonly rules?: readonly Rule[];
  readonly examples?: readonly Example[];
}

export function isCommandSpec(value: unknown): value is CommandSpec {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'spec';
}
