import type { Span } from '@downlink-kit/codec';

/** What is written beside some bits. */
export interface Label {
  readonly bits: string;
  readonly name: string;
  readonly value: string;
  readonly limits: string;
  /** Whether nobody chose these bits: literal bytes, reserved bits, lengths, checksums. */
  readonly quiet: boolean;
}

/** The label of a span; `command` is left out of its path. */
export function labelOf({ path, value, unit, limits }: Span, bits: string, command: string | undefined): Label {
  if (path === null) {
    const fixed = typeof value === 'string';
    const name = fixed ? 'fixed' : bits === '' ? 'computed' : 'no field';
    return { bits, name, value: fixed ? '' : String(value), limits: '', quiet: true };
  }
  const within = command !== undefined && path.startsWith(`${command}.`) ? path.slice(command.length + 1) : path;
  return {
    bits,
    name: within,
    value: unit === undefined ? valueText(value) : `${valueText(value)} ${unit}`,
    limits: limits === undefined ? '' : `${limits.minimum}…${limits.maximum}`,
    quiet: false,
  };
}

/** A value for people: text bare where that can be taken for nothing else, all others as JSON. */
function valueText(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z][\w .:+-]*$/.test(value) ? value : JSON.stringify(value);
}
