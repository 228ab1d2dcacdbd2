import type { Finding, Severity } from '@downlink-kit/codec';
import type { Stream } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Prints what was found in something: each finding by its weight and place, then how many there are. */
export function showFindings(name: string, kind: string, findings: readonly Finding[], out: Stream): void {
  const { colors, width } = out;
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  };
  for (const { severity, path, code, message } of findings) {
    const place = path === '' ? '' : `${colors.bold(path)}  `;
    out.write(`${paint[severity](severity.padEnd('warning'.length))}  ${place}${colors.dim(code)}\n`);
    for (const line of wrap(message, width - 2)) out.write(`  ${line}\n`);
  }
  if (findings.length > 0) out.write('\n');
  out.write(`${name}: ${kind}, ${countWords(findings)}\n`);
}

function countWords(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const words = (['error', 'warning'] as const)
    .map((severity) => ({ severity, number: count(severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}${number === 1 ? '' : 's'}`);
  return words.length === 0 ? 'nothing wrong' : words.join(', ');
}
