import { hasBareData, hasNoData } from '../payload/style.ts';
import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { fewBytes } from '../tree/heads.ts';
import { namesOf } from '../tree/names.ts';
import type { CommandNode } from '../tree/node.ts';
import { isFixedPort } from '../tree/port.ts';
import { Code, js, literal } from './code.ts';
import { headOf, placesOf, sizeBehind } from './places.ts';
import { isOneValue, valueRow } from './value-row.ts';

/** The names of the functions of a command. */
export interface FunctionNames {
  readonly write: Code;
  readonly read: Code;
}

/** The function that gives the table of commands, a row each. */
export function tableFunction(
  name: Code,
  commands: readonly CommandNode[],
  functionsOf: (command: CommandNode) => FunctionNames | undefined,
): Code {
  const rows = commands.map((command) => `    ${rowOf(command, functionsOf(command), commands).text}`);
  return js`function ${name}() {\n  return [\n${new Code(rows.join(',\n'))}\n  ];\n}`;
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
  const { name, fPort, many } = command;
  const first = literal(firstOf(command, commands));
  if (functions === undefined && isOneValue(command)) return valueRow(command, first);
  if (functions === undefined) return js`plainRow(${name}, ${fPort as number}, ${first}${many ? js`, true` : js``})`;
  const port = isFixedPort(fPort) ? literal(fPort) : literal([fPort.schema.minimum!, fPort.schema.maximum!]);
  const marks = marksOf(command, commands);
  return js`row(${name}, ${port}, ${first}, ${functions.write}, ${functions.read}${marks.length === 0 ? js`` : js`, { ${marks} }`})`;
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

function marksOf(command: CommandNode, commands: readonly CommandNode[]): readonly Code[] {
  const marks: Code[] = [];
  if (hasBareData(command)) marks.push(js`bare: true`);
  if (hasNoData(command)) marks.push(js`empty: true`);
  if (command.many) marks.push(js`many: true`);
  if (headOf(command).length === 0 && (placesOf(command.frame)[0] ?? null) !== null) marks.push(js`whole: true`);
  const size = sizeBehind(command);
  if (size !== undefined) marks.push(js`size: ${size}`);
  if (command.payload.style === 'flat' && commands.length > 1) {
    const own = dataNames(command);
    const others = [...new Set(commands.flatMap((other) => dataNames(other)))].filter((other) => !own.includes(other));
    marks.push(js`required: ${literal(namesOf(dataNodes(command)).required)}`, js`others: ${literal(others)}`);
  }
  return marks;
}
