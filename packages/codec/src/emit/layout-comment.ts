import { toHex } from '../bytes/hex.ts';
import { countWords } from '../refusal/names.ts';
import type { BitsNode, CommandNode, Node, Nodes } from '../tree/node.ts';
import { portWords } from '../tree/port.ts';
import { sizeOf, widthOf } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
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
  return linesOf(nodesBehind(command), 1);
}

/** Comments end at the end of a line, whatever a declaration holds. */
export function safe(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

function linesOf(nodes: Nodes, depth: number): readonly string[] {
  return nodes.flatMap((node) => linesOfNode(node, depth));
}

function linesOfNode(node: Node, depth: number): readonly string[] {
  const size = sizeOf(node);
  const most = Number.isFinite(size.most) ? countWords(size.least, size.most) : `${size.least}…`;
  const line = (what: string) => `${'  '.repeat(depth)}${most.padEnd(6)}${what}`;
  switch (node.kind) {
    case 'literal':
      return [line(toHex(node.bytes))];
    case 'field':
      return [line(`${node.name || 'the value'}: ${wordsOf(node.schema)}`), ...innerLines(node.schema, depth + 1)];
    case 'bits':
      return [line(bitWords(node))];
    case 'scope':
      return linesOf(node.nodes, depth);
    case 'when':
      return [
        line(`by ${node.field}:`),
        ...node.cases.flatMap(({ is, nodes }) => [`${'  '.repeat(depth + 1)}${is}:`, ...linesOf(nodes, depth + 2)]),
      ];
    case 'either':
      return [
        line('one of these layouts:'),
        ...node.layouts.flatMap((layout, index) => [
          `${'  '.repeat(depth + 1)}${index + 1}:`,
          ...linesOf(layout, depth + 2),
        ]),
      ];
    case 'some':
      return [
        line('any of these, in any order:'),
        ...node.of.flatMap(({ name, nodes }) => [`${'  '.repeat(depth + 1)}${name}:`, ...linesOf(nodes, depth + 2)]),
      ];
    case 'given':
      return [line(`if announced by ${node.label}:`), ...linesOf(node.nodes, depth + 1)];
    case 'optional':
      return [line('may be left out:'), ...linesOf(node.nodes, depth + 1)];
    case 'length':
      return [line(`${node.name ?? 'length'} of what follows, in bytes`)];
    case 'count':
      return [line(`how many items ${node.label} has`)];
    case 'checksum':
      return [line(`${node.name ?? 'checksum'}: ${node.algorithm}`)];
    case 'pad':
      return [line(`padding up to ${node.to} bytes`)];
    case 'hexText':
      return [line('as hex digits in ASCII:'), ...linesOf(node.nodes, depth + 1)];
  }
}

function innerLines({ wire }: FieldSchema, depth: number): readonly string[] {
  if (wire.kind === 'group') return linesOf(wire.nodes, depth);
  return wire.kind === 'list' && wire.item.nodes ? linesOf(wire.item.nodes, depth) : [];
}

/** What a field takes, with its unit and the order of its bytes. */
export function wordsOf(schema: FieldSchema): string {
  const { wire } = schema;
  const order = 'order' in wire && wire.order === 'le' ? ', low byte first' : '';
  const unit = 'unit' in wire && wire.kind !== 'time' && wire.unit !== undefined ? ` ${wire.unit}` : '';
  return `${expectedOf(schema)}${unit}${order}`;
}

function bitWords(node: BitsNode): string {
  const parts = node.nodes.map(
    (bit) => `${'name' in bit && bit.name ? bit.name : 'label' in bit ? bit.label : bit.kind} ${widthOf(bit)}`,
  );
  return `${node.order === 'down' ? 'bits, highest first' : 'bits, lowest first'}: ${parts.join(', ')}`;
}
