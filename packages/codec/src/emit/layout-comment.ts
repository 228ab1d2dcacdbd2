import { toHex } from '../bytes/hex.ts';
import { countWords } from '../refusal/names.ts';
import type { BitNode, BitsNode, CommandNode, Node, Nodes } from '../tree/node.ts';
import { portWords } from '../tree/port.ts';
import { sizeOf, widthOf, widthOfField } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { isBoolean } from '../values/choice.ts';
import { expectedOf } from '../write/expected.ts';
import { headOf, nodesBehind } from './places.ts';

/** What commands are and how their frames lie, for the comment above their functions; what lies alike is said once. */
export function layoutComment(commands: readonly CommandNode[]): string {
  const lines = commands.flatMap((command, at) => {
    const layout = layoutLines(command);
    const next = commands[at + 1];
    return next && layoutLines(next).join() === layout.join() ? [headLine(command)] : [headLine(command), ...layout];
  });
  return lines.map((line) => `// ${safe(line)}`.trimEnd()).join('\n');
}

function headLine(command: CommandNode): string {
  const title = command.title ?? command.description;
  const head = headOf(command);
  const bytes = head.length === 0 ? '' : `${toHex(head)} on `;
  return `${command.name}: ${bytes}port ${portWords(command.fPort)}${title === undefined ? '' : `. ${title}`}`;
}

/** The lines of what is behind the head. */
function layoutLines(command: CommandNode): readonly string[] {
  return linesOf(nodesBehind(command), 1, command.maxBytes);
}

/** Comments end at the end of a line, whatever a declaration holds. */
export function safe(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

function linesOf(nodes: Nodes, depth: number, maxBytes: number): readonly string[] {
  return nodes.flatMap((node) => linesOfNode(node, depth, maxBytes));
}

/** The lines of a node, its size first: no more bytes than a frame takes. */
function linesOfNode(node: Node, depth: number, maxBytes: number): readonly string[] {
  const size = sizeOf(node);
  const before = `${'  '.repeat(depth)}${`${countWords(size.least, Math.min(size.most, maxBytes))} `.padEnd(6)}`;
  const line = (what: string) => `${before}${what}`;
  switch (node.kind) {
    case 'literal':
      return [line(toHex(node.bytes))];
    case 'field':
      return [
        line(`${node.name || 'the value'}: ${wordsOf(node.schema)}`),
        ...innerLines(node.schema, depth + 1, maxBytes),
      ];
    case 'bits':
      return wrapped(before, bitWords(node));
    case 'scope':
      return linesOf(node.nodes, depth, maxBytes);
    case 'when':
      return [
        line(`by ${node.field}:`),
        ...node.cases.flatMap(({ is, nodes }) => [
          `${'  '.repeat(depth + 1)}${is}:`,
          ...linesOf(nodes, depth + 2, maxBytes),
        ]),
      ];
    case 'either':
      return [
        line('one of these layouts:'),
        ...node.layouts.flatMap((layout, index) => [
          `${'  '.repeat(depth + 1)}${index + 1}:`,
          ...linesOf(layout, depth + 2, maxBytes),
        ]),
      ];
    case 'some':
      return [
        line('any of these, in any order:'),
        ...node.of.flatMap(({ name, nodes }) => [
          `${'  '.repeat(depth + 1)}${name}:`,
          ...linesOf(nodes, depth + 2, maxBytes),
        ]),
      ];
    case 'given':
      return [line(`if announced by ${node.label}:`), ...linesOf(node.nodes, depth + 1, maxBytes)];
    case 'optional':
      return [line('may be left out:'), ...linesOf(node.nodes, depth + 1, maxBytes)];
    case 'length':
      return [line(`${node.name ?? 'length'} of what follows, in bytes`)];
    case 'count':
      return [line(`how many items ${node.label} has`)];
    case 'checksum':
      return [line(`${node.name ?? 'checksum'}: ${node.algorithm}`)];
    case 'pad':
      return [line(`padding up to ${node.to} bytes`)];
    case 'hexText':
      return [line('as hex digits in ASCII:'), ...linesOf(node.nodes, depth + 1, maxBytes)];
  }
}

function innerLines({ wire }: FieldSchema, depth: number, maxBytes: number): readonly string[] {
  if (wire.kind === 'group') return linesOf(wire.nodes, depth, maxBytes);
  return wire.kind === 'list' && wire.item.nodes ? linesOf(wire.item.nodes, depth, maxBytes) : [];
}

/** What a field takes, with its unit and the order of its bytes. */
export function wordsOf(schema: FieldSchema): string {
  const { wire } = schema;
  const order = 'order' in wire && wire.order === 'le' ? ', low byte first' : '';
  const unit = 'unit' in wire && wire.kind !== 'time' && wire.unit !== undefined ? ` ${wire.unit}` : '';
  return `${expectedOf(schema)}${unit}${order}`;
}

/** Each part of bits: its name, its width, and what it takes where the width alone does not say it. */
function bitWords(node: BitsNode): readonly string[] {
  const [first = '', ...others] = node.nodes.map((bit) => {
    const name = 'name' in bit && bit.name ? bit.name : 'label' in bit ? bit.label : bit.kind;
    return `${name} ${widthOf(bit)}${takenByBit(bit, node)}`;
  });
  return [`${node.order === 'down' ? 'bits, highest first' : 'bits, lowest first'}: ${first}`, ...others];
}

function takenByBit(bit: BitNode, { sliced }: BitsNode): string {
  if (bit.kind === 'reserved') return ` = ${bit.value}`;
  const isLast = bit.kind === 'slice' && bit.low === 0;
  const schema =
    bit.kind === 'field' ? bit.schema : isLast ? sliced.find(({ name }) => name === bit.name)?.schema : null;
  if (!schema) return '';
  const { wire, minimum, maximum } = schema;
  const isFlag = wire.kind === 'choice' && isBoolean(wire);
  const isAll = wire.kind === 'integer' && minimum === 0 && maximum === 2 ** widthOfField(schema) - 1 && !wire.unit;
  return isFlag || isAll ? '' : ` (${wordsOf(schema)})`;
}

const LINE = 120;

/** Parts with commas between, in lines that are no longer than the formatter's others where that can be. */
export function wrapped(before: string, parts: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = before;
  parts.forEach((part, at) => {
    const text = at === parts.length - 1 ? part : `${part},`;
    const isFirst = line.trim() === '' || line === before;
    if (!isFirst && line.length + text.length + 1 > LINE) {
      lines.push(line);
      line = `${' '.repeat(before.length + 2)}${text}`;
    } else {
      line += isFirst ? text : ` ${text}`;
    }
  });
  return [...lines, line];
}
