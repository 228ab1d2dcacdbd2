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

function drawStretch(cells: readonly Cell[], out: Stream): string {
  const { dim } = out.colors;
  const columns = columnsOf(cells);
  const lines = [cells.map(({ hex }) => hex).join(' ')];
  for (const [at, { column, labels }] of [...cells.entries()].reverse()) {
    const stems = cells.slice(0, at).map(({ hex }) => '│'.padEnd(hex.length + 1));
    for (const [index, label] of labels.entries()) {
      const elbow = index === labels.length - 1 ? '└' : '├';
      const arm = elbow.padEnd((label.bits === '' ? columns.name : columns.bits) - 1 - column, '─');
      const bits = label.bits === '' ? '' : label.bits.padEnd(columns.name - columns.bits);
      lines.push(`${dim(`${stems.join('')}${arm}`)} ${bits}${words(label, columns, out)}`);
    }
  }
  return lines.map((line) => `${INDENT}${line.trimEnd()}\n`).join('');
}

/** Where what stands beside the bytes begins, and where the values end. */
interface Columns {
  readonly bits: number;
  readonly name: number;
  readonly value: number;
  readonly limits: number;
}

function columnsOf(cells: readonly Cell[]): Columns {
  const labels = cells.flatMap((cell) => cell.labels);
  const widest = (part: 'bits' | 'name' | 'value') => Math.max(...labels.map((label) => label[part].length));
  const bits = cells.at(-1)!.column + '└── '.length;
  const name = widest('bits') === 0 ? bits : bits + widest('bits') + 1;
  const value = name + widest('name') + 2;
  return { bits, name, value, limits: value + widest('value') + 2 };
}

/** The words of a label, as far as they fit: a value that is too long is cut, limits without room are left out. */
function words(label: Label, columns: Columns, { colors, width }: Stream): string {
  const room = width - INDENT.length;
  const name = label.name.padEnd(columns.value - columns.name - 2);
  const most = Math.max(1, room - columns.value);
  const value = label.value.length > most ? `${label.value.slice(0, most - 1)}…` : label.value;
  if (label.quiet) return colors.dim(`${name}  ${value}`.trimEnd());
  const limits = columns.limits + label.limits.length <= room ? label.limits : '';
  if (limits === '') return `${colors.cyan(name)}  ${value}`;
  return `${colors.cyan(name)}  ${value.padEnd(columns.limits - columns.value - 2)}  ${colors.dim(limits)}`;
}
