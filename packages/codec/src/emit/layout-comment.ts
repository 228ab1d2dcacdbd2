import { toHex } from '../bytes/hex.ts';
import { countWords } from '../refusal/names.ts';
import { objectNodes } from '../tree/labels.ts';
import { listedValues } from '../tree/listed-values.ts';
import type { BitNode, BitsNode, CommandNode, Node, Nodes } from '../tree/node.ts';
import { portWords } from '../tree/port.ts';
import { type Size, sizeOf, sizeOfNodes, widthOf, widthOfField } from '../tree/size.ts';
import type { FieldSchema, FlagsWire } from '../tree/wire.ts';
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
  return linesOf(nodesBehind(command), 1, command.maxBytes, command.frame);
}

/** Comments end at the end of a line, whatever a declaration holds. */
export function safe(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** The lines of a list of nodes; `object` are all nodes of the object that it stands in. */
function linesOf(nodes: Nodes, depth: number, maxBytes: number, object: Nodes = nodes): readonly string[] {
  return nodes.flatMap((node) => linesOfNode(node, depth, maxBytes, object));
}

/** The lines of a node, its size first: no more bytes than a frame takes. */
function linesOfNode(node: Node, depth: number, maxBytes: number, object: Nodes): readonly string[] {
  const size = sizeWithin(node, object);
  const before = `${'  '.repeat(depth)}${`${countWords(size.least, Math.min(size.most, maxBytes))} `.padEnd(6)}`;
  const line = (what: string) => `${before}${what}`;
  switch (node.kind) {
    case 'literal':
      return [line(toHex(node.bytes))];
    case 'field':
      if (node.schema.wire.kind === 'flags')
        return wrapped(`${before}${node.name || 'the value'}: `, flagWords(node.schema.wire));
      return [
        line(`${node.name || 'the value'}: ${wordsOf(node.schema)}`),
        ...innerLines(node.schema, depth + 1, maxBytes),
      ];
    case 'bits':
      return wrapped(before, bitWords(node));
    case 'scope':
      return linesOf(node.nodes, depth, maxBytes, object);
    case 'when':
      return [
        line(`by ${node.field}:`),
        ...node.cases.flatMap(({ is, nodes }) => [
          `${'  '.repeat(depth + 1)}${is}:`,
          ...linesOf(nodes, depth + 2, maxBytes, object),
        ]),
      ];
    case 'either':
      return [
        line('one of these layouts:'),
        ...node.layouts.flatMap((layout, index) => [
          `${'  '.repeat(depth + 1)}${index + 1}:`,
          ...linesOf(layout, depth + 2, maxBytes, object),
        ]),
      ];
    case 'some':
      return [
        line('any of these, in any order:'),
        ...node.of.flatMap(({ name, nodes }) => [
          `${'  '.repeat(depth + 1)}${name}:`,
          ...linesOf(nodes, depth + 2, maxBytes, object),
        ]),
      ];
    case 'given':
      return [line(`if announced by ${node.label}:`), ...linesOf(node.nodes, depth + 1, maxBytes, object)];
    case 'optional':
      return [line('may be left out:'), ...linesOf(node.nodes, depth + 1, maxBytes, object)];
    case 'length':
      return [line(`${node.name ?? 'length'} of what follows, in bytes`)];
    case 'count':
      return [line(`how many items ${node.label} has`)];
    case 'checksum':
      return [line(`${node.name ?? 'checksum'}: ${node.algorithm}`)];
    case 'pad':
      return [line(`padding up to ${node.to} bytes`)];
    case 'hexText':
      return [line('as hex digits in ASCII:'), ...linesOf(node.nodes, depth + 1, maxBytes, object)];
  }
}

/** The size of a node: of a part by a field no case adds nothing where the cases are all that the field can be. */
function sizeWithin(node: Node, object: Nodes): Size {
  const size = sizeOf(node);
  if (node.kind !== 'when') return size;
  const fields = [...objectNodes(object)]
    .flatMap((other): readonly (Node | BitNode)[] =>
      other.kind === 'bits' ? [...other.sliced, ...other.nodes] : [other],
    )
    .flatMap((other) => (other.kind === 'field' && other.name === node.field ? [other] : []));
  const values = fields.map(({ schema }) => listedValues(schema));
  const hasAll = values.every((list) => list?.every((value) => node.cases.some(({ is }) => is === String(value))));
  if (values.length === 0 || !hasAll) return size;
  return { least: Math.min(...node.cases.map(({ nodes }) => sizeOfNodes(nodes).least)), most: size.most };
}

/** Which flags there are, the first with its bit, and each that is not in the bit behind the one before. */
function flagWords({ names, as, order }: FlagsWire): readonly string[] {
  const all = names.flatMap((name, bit) => {
    const follows = bit > 0 && names[bit - 1] !== null;
    return name === null ? [] : [`${JSON.stringify(name)}${follows ? '' : ` (bit ${bit})`}`];
  });
  const [first = '', ...others] = all.slice(0, SHOWN);
  if (all.length > SHOWN) others.push(`and ${all.length - SHOWN} more`);
  if (order === 'le') others.push('low byte first');
  return [`${as === 'list' ? 'a list of' : 'true or false under'} ${first}`, ...others];
}

/** How many flags a comment names. */
const SHOWN = 12;

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
