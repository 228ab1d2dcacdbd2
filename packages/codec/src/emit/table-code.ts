import { hasBareData, hasNoData } from '../payload/style.ts';
import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { fewBytes } from '../tree/heads.ts';
import { namesOf } from '../tree/names.ts';
import type { CommandNode, PortNode } from '../tree/node.ts';
import { isFixedPort } from '../tree/port.ts';
import { Code, joined, js, literal, literalLines } from './code.ts';
import { headOf, placesOf, sizeBehind } from './places.ts';
import { isOneValue, valueRow } from './value-row.ts';

/** The names of the functions of a command; where several commands have them, also of one that makes their rows. */
export interface FunctionNames {
  readonly write: Code;
  readonly read: Code;
  readonly row?: Code | undefined;
}

/** The function that makes the rows of commands with the same functions, which differ in their heads. */
export function rowFunction(row: Code, command: CommandNode, functions: FunctionNames): Code {
  return js`function ${row}(head) {
  return { ${rowParts(new Code('head'), command, functions)} };
}`;
}

/** What stands above the rows. */
const ABOUT_ROWS = `// The row of a command: the head of its frames, what writes and reads the rest, and its size if that is fixed. Marks: bare,
// its data is no object; empty, it has none; many, it may come several times; port, if not the usual one; begins, what else
// its frames begin with; required, others: the fields that tell it apart.`;

/** The functions that give the names of all commands, the row of one, and the rows that a frame may be meant by. */
export function tableFunctions(
  commands: readonly CommandNode[],
  functionsOf: (command: CommandNode) => FunctionNames | undefined,
): Code {
  const cases = commands.map((command) => rowOf(command, functionsOf(command), commands).text);
  const { place, bytes } = telling(commands);
  const ports = new Set(commands.map((command) => literal(portOf(command.fPort)).text));
  const goes = ports.size === 1 ? js`` : js`goesTo(row.port || ${literal(usualPort(commands))}, fPort) && `;
  const others = [
    ...(place === 0 ? [] : [js`byte !== undefined`]),
    ...(bytes.includes(null) ? [js`theirs[i] !== null`] : []),
    js`theirs[i] !== byte`,
  ];
  const mayBeMany = commands.length > 1 && (place > 0 || bytes.includes(null) || new Set(bytes).size < bytes.length);
  return js`function commandNames() {
  return ${literalLines(commands.map(({ name }) => name))};
}

${new Code(ABOUT_ROWS)}
function commandNamed(name) {
  switch (name) {
${new Code(cases.join('\n'))}
  }
}

// The rows of the commands that bytes may be, by the byte that tells most of them apart.
function rowsFor(bytes, at, fPort) {
  var byte = bytes[${place === 0 ? js`at` : js`at + ${place}`}];
  var theirs = ${literalLines(bytes)};
  var names = commandNames();
  var rows = [];
  for (var i = 0; i < names.length; i++) {
    if (${joined(others, '&&')}) { continue; }
    var row = commandNamed(names[i]);
    if (${goes}begins(bytes, at, bytes.length, row.begins || row.head)) {
      row.name = names[i];
      rows[rows.length] = row;
    }
  }
  return ${mayBeMany ? js`likeliestFirst(rows, bytes, at)` : js`rows`};
}`;
}

/** The place at which frames differ most, and the byte of each command there; null where it is not always the same. */
function telling(commands: readonly CommandNode[]): {
  readonly place: number;
  readonly bytes: readonly (number | null)[];
} {
  const places = commands.map(({ frame }) => placesOf(frame));
  const length = Math.max(1, ...places.map((bytes) => bytes.length));
  const columns = Array.from({ length }, (_, place) => places.map((bytes) => bytes[place] ?? null));
  const kinds = columns.map((bytes) => new Set(bytes.filter((byte) => byte !== null)).size);
  const place = kinds.indexOf(Math.max(...kinds));
  return { place, bytes: columns[place]! };
}

/** The port, or ports, of the first command, which the rows of others name only where theirs differ. */
export function usualPort(commands: readonly CommandNode[]): number | readonly number[] {
  return portOf(commands[0]!.fPort);
}

function portOf(port: PortNode): number | readonly number[] {
  return isFixedPort(port) ? port : [port.schema.minimum!, port.schema.maximum!];
}

/** A condition: whether no command goes to a port. */
export function isWrongPort(commands: readonly CommandNode[], fPort: Code): Code {
  const ports = [...new Set(commands.map((command) => literal(portOf(command.fPort)).text))];
  const tests = ports.map((port) =>
    port.startsWith('[') ? js`!goesTo(${new Code(port)}, ${fPort})` : js`${fPort} !== ${new Code(port)}`,
  );
  return joined(tests, '&&');
}

/** A command that is nothing but its bytes: it needs no functions of its own. */
export function isPlain(command: CommandNode): boolean {
  return hasNoData(command) && command.frame.every(({ kind }) => kind === 'literal');
}

/** A row of the table; without functions, that of a plain command, or of one that is one value. */
export function rowOf(
  command: CommandNode,
  functions: FunctionNames | undefined,
  commands: readonly CommandNode[],
): Code {
  const marks = marksOf(command, commands);
  const start = js`  case ${command.name}: return `;
  if (functions?.row !== undefined && marks.length === 0) {
    return js`${start}${functions.row}(${literal(headOf(command))});`;
  }
  if (functions !== undefined) {
    const all = [...rowParts(literal(headOf(command)), command, functions), ...marks];
    return js`${start}{ ${all} };`;
  }
  if (isOneValue(command)) return valueRow(command, start, marks);
  const { payload } = command;
  const tag = payload.style === 'tagged' ? [literal(payload.tag)] : marks.length > 0 ? [js`undefined`] : [];
  return js`${start}plainRow(${[literal(headOf(command)), ...tag, ...(marks.length === 0 ? [] : [js`{ ${marks} }`])]});`;
}

/** What a command begins with, and where another one may begin so too, the few bytes that can stand there. */
function firstOf(
  { frame }: CommandNode,
  commands: readonly CommandNode[],
): readonly (number | null | readonly number[])[] {
  const places: (number | null | readonly number[])[] = [...placesOf(frame)];
  for (const [at, bytes] of fewBytes(frame)) {
    const mayBeMeant = commands.some(
      (other) => other.frame !== frame && agree(placesOf(frame), placesOf(other.frame), at),
    );
    if (!mayBeMeant) continue;
    while (places.length < at) places.push(null);
    places[at] = bytes;
  }
  return places;
}

/** Whether no place up to one has two different bytes. */
function agree(one: readonly (number | null)[], other: readonly (number | null)[], upTo: number): boolean {
  return one.slice(0, upTo + 1).every((byte, at) => byte === null || (other[at] ?? byte) === byte);
}

/** The parts of a row of a command with functions, but for its marks. */
function rowParts(head: Code, command: CommandNode, { write, read }: FunctionNames): readonly Code[] {
  const size = sizeBehind(command);
  return [
    js`head: ${head}`,
    js`write: ${write}`,
    js`read: ${read}`,
    ...(size === undefined ? [] : [js`size: ${size}`]),
    ...(hasBareData(command) ? [js`bare: true`] : []),
    ...(hasNoData(command) ? [js`empty: true`] : []),
  ];
}

function marksOf(command: CommandNode, commands: readonly CommandNode[]): readonly Code[] {
  const marks: Code[] = [];
  const port = literal(portOf(command.fPort));
  if (port.text !== literal(usualPort(commands)).text) marks.push(js`port: ${port}`);
  if (command.many) marks.push(js`many: true`);
  const first = firstOf(command, commands);
  if (first.length > headOf(command).length) marks.push(js`begins: ${literal(first)}`);
  if (command.payload.style === 'flat' && commands.length > 1) {
    const own = dataNames(command);
    const others = [...new Set(commands.flatMap((other) => dataNames(other)))].filter((other) => !own.includes(other));
    marks.push(js`required: ${literal(namesOf(dataNodes(command)).required)}`, js`others: ${literal(others)}`);
  }
  return marks;
}
