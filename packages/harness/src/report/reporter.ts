import type { Report } from './report.ts';

/** Writes a report in a form; others can follow. */
export interface Reporter {
  /** The whole report as text. */
  write(report: Report): string;
}
