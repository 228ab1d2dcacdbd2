/** How much a finding weighs: an error is refused by a server, a warning is probably not what was meant. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing to know about a body, a reply or an event: what, where, and what to do. */
export interface Finding {
  code: string;
  severity: Severity;
  /** The place, as in `downlinks[0].f_port`; empty for the whole. */
  path: string;
  message: string;
}

/** Findings as they are gathered. */
export class Findings {
  readonly list: Finding[] = [];

  error(code: string, path: string, message: string): void {
    this.list.push({ code, severity: 'error', path, message });
  }

  warning(code: string, path: string, message: string): void {
    this.list.push({ code, severity: 'warning', path, message });
  }

  info(code: string, path: string, message: string): void {
    this.list.push({ code, severity: 'info', path, message });
  }
}
