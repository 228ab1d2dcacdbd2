import type { Stream } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Two columns under a heading, the second one wrapped. */
export function section(out: Stream, heading: string, rows: readonly (readonly [string, string])[]): void {
  if (rows.length === 0) return;
  const widest = Math.max(...rows.map(([left]) => left.length));
  const room = Math.max(20, out.width - widest - 4);
  const lines = rows.flatMap(([left, right]) =>
    wrap(right, room).map((line, at) => [at === 0 ? left : '', line] as const),
  );
  out.write(`\n${out.colors.bold(heading)}\n`);
  for (const [left, right] of lines) out.write(`${`  ${left.padEnd(widest)}  ${right}`.trimEnd()}\n`);
}
