import { jsonOf } from './json.ts';
import { type Doing, nextStep } from './next-step.ts';
import type { Failure } from './report.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Tells of a failure: to programs as one line of JSON on stdout, to people on stderr. */
export function showFailure(failure: Failure, doing: Doing, json: boolean, { out, err }: Terminal): void {
  const { report, frame } = failure;
  if (json) {
    out.write(`${jsonOf({ error: report })}\n`);
    return;
  }
  const { colors, width } = err;
  const indent = ' '.repeat('error: '.length);
  const lines = wrap(report.message, width - indent.length);
  lines.forEach((line, at) => {
    err.write(`${at === 0 ? `${colors.red(colors.bold('error:'))} ` : indent}${line}\n`);
  });
  if (frame.length > 0) err.write(`\n${frame.map((line) => `${indent}${frameLine(line)}\n`).join('')}\n`);
  const next = failure.next ?? nextStep(report, doing);
  if (next !== undefined)
    err.write(
      `${wrap(next, width - indent.length)
        .map(nextLine)
        .join('')}`,
    );

  function nextLine(line: string, at: number): string {
    return `${at === 0 ? `${colors.cyan('→')}      ` : indent}${line}\n`;
  }

  function frameLine(line: string): string {
    return line.startsWith('>') ? colors.bold(line) : colors.dim(line);
  }
}
