import { hanging } from './hanging.ts';
import { jsonOf } from './json.ts';
import { type Doing, nextStep } from './next-step.ts';
import type { Failure } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Tells of a failure: to programs as one line of JSON on stdout, to people on stderr. */
export function showFailure(failure: Failure, doing: Doing, json: boolean, { out, err }: Terminal): void {
  const { report, frame } = failure;
  if (json) {
    out.write(`${jsonOf({ error: report })}\n`);
    return;
  }
  const { colors, width } = err;
  const indent = ' '.repeat('error: '.length);
  err.write(hanging(`${colors.red(colors.bold('error:'))} `, report.message, width));
  if (frame.length > 0) err.write(`\n${frame.map((line) => `${indent}${frameLine(line)}\n`).join('')}\n`);
  const next = failure.next ?? nextStep(report, doing);
  if (next !== undefined) err.write(hanging(`${colors.cyan('→')}      `, next, width));

  function frameLine(line: string): string {
    return line.startsWith('>') ? colors.bold(line) : colors.dim(line);
  }
}
