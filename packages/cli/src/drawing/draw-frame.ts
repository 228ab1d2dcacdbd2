import type { Span } from '@downlink-kit/codec';
import { toHex } from '@downlink-kit/codec';
import type { Stream } from '../output/terminal.ts';
import { bitPattern } from './bit-pattern.ts';
import { type Group, groupsOf, isWhole } from './group.ts';
import { type Label, labelOf } from './label.ts';

const INDENT = '  ';

/** A group as it is drawn: its hex digits, the column where they begin, and a label or one for each of its spans. */
interface Cell {
  readonly hex: string;
  readonly column: number;
  readonly labels: readonly Label[];
}

/**
 * Draws a frame with a label for each stretch of it, bits shown where they are less than bytes. `command` is left out
 * of the labels. What is wider than the terminal allows is drawn in several stretches.
 *
 * 02 02 001e
 * │  │  └── minutes  30 min  1…720
 * │  └───── zone     2       1…4
 * └──────── fixed
 */
export function drawFrame(spans: readonly Span[], bytes: Uint8Array, command: string | undefined, out: Stream): string {
  const stretches = stretchesOf(groupsOf(spans), bytes, command, Math.max(16, Math.floor(out.width * 0.4)));
  return stretches.map((cells) => drawStretch(cells, out)).join('\n');
}

/** Groups side by side as far as the width allows. */
function stretchesOf(
  groups: readonly Group[],
  bytes: Uint8Array,
  command: string | undefined,
  width: number,
): Cell[][] {
  const stretches: Cell[][] = [];
  let column = 0;
  for (const group of groups) {
    const hex = shorten(toHex(bytes.subarray(group.from, group.to)), width);
    if (stretches.length === 0 || column + hex.length > width) {
      stretches.push([]);
      column = 0;
    }
    const whole = isWhole(group);
    const labels = group.spans.map((span) => labelOf(span, whole ? '' : bitPattern(group, span.bits, bytes), command));
    stretches.at(-1)!.push({ hex, column, labels });
    column += hex.length + 1;
  }
  return stretches;
}

function shorten(hex: string, width: number): string {
  if (hex.length <= width) return hex;
  const half = Math.floor((width - 1) / 4) * 2;
  return `${hex.slice(0, half)}…${hex.slice(-half)}`;
}

function drawStretch(cells: readonly Cell[], { colors, width }: Stream): string {
  const labels = cells.flatMap((cell) => cell.labels);
  const widest = (part: 'bits' | 'name' | 'value') => Math.max(...labels.map((label) => label[part].length));
  const bits = widest('bits');
  const arms = cells.at(-1)!.column + '└──'.length;
  const beside = bits === 0 ? arms + 1 : arms + bits + 2;
  const lines = [cells.map(({ hex }) => hex).join(' ')];
  for (const [at, cell] of [...cells.entries()].reverse()) {
    cell.labels.forEach((label, index) => {
      const stems = cells.slice(0, at).map(({ hex }) => '│'.padEnd(hex.length + 1));
      const elbow = index === cell.labels.length - 1 ? '└' : '├';
      const toBits = label.bits === '' && bits > 0 ? arms + bits + 1 : arms;
      const arm = elbow.padEnd(toBits - cell.column, '─');
      const shownBits = label.bits === '' ? '' : `${label.bits.padEnd(bits)} `;
      lines.push(`${colors.dim(`${stems.join('')}${arm}`)} ${shownBits}${words(label)}`.trimEnd());
    });
  }
  return lines.map((line) => `${INDENT}${line}\n`).join('');

  function words(label: Label): string {
    const name = label.name.padEnd(widest('name'));
    const room = width - INDENT.length - beside - name.length - 2;
    const value = label.value.length > room ? `${label.value.slice(0, Math.max(0, room - 1))}…` : label.value;
    const limits = label.limits.length <= room - widest('value') - 2 ? label.limits : '';
    if (label.quiet) return colors.dim(`${name}  ${value}`);
    return `${colors.cyan(name)}  ${value.padEnd(limits === '' ? 0 : widest('value'))}  ${colors.dim(limits)}`;
  }
}
