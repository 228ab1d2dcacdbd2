import type { CommandNode } from '../tree/node.ts';
import { isFixedPort } from '../tree/port.ts';
import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import { isBoolean } from '../values/choice.ts';
import { containerOf, isCountable } from '../values/count.ts';
import { hasWholeValues } from '../values/grid.ts';
import { Body } from './body.ts';
import { Code, js, literal } from './code.ts';
import { Identifiers } from './identifiers.ts';
import { safe, wordsOf } from './layout-comment.ts';
import { headOf, nodesBehind } from './places.ts';
import { valueCode } from './read-value.ts';
import { countsCode, takenCount } from './take.ts';

/** What a command is that is one number on air behind its head: it needs no functions beside its row. */
interface OneValue {
  readonly schema: FieldSchema;
  readonly container: IntegerWire;
}

function oneValue(command: CommandNode): OneValue | undefined {
  const nodes = nodesBehind(command);
  const [node] = nodes;
  if (nodes.length !== 1 || node?.kind !== 'field' || node.name !== '' || !isCountable(node.schema.wire))
    return undefined;
  const container = containerOf(node.schema.wire);
  const isPlain = container.bits <= 32 && container.sign === undefined && isFixedPort(command.fPort);
  const isApart = headOf(command).length > 0 && command.payload.style !== 'flat' && command.rules.length === 0;
  return isPlain && isApart ? { schema: node.schema, container } : undefined;
}

/** Whether the row of a command says all of it. */
export function isOneValue(command: CommandNode): boolean {
  return oneValue(command) !== undefined;
}

/** The row of a command that is one value, from its start on, below a comment. */
export function valueRow(command: CommandNode, start: Code, more: readonly Code[]): Code {
  const { schema, container } = oneValue(command)!;
  const marks = [
    ...(container.order === 'le' ? [js`low: true`] : []),
    ...(container.signed ? [js`signed: true`] : []),
    ...more,
  ];
  const title = command.title ?? command.description;
  const comment = safe(`${title === undefined ? '' : `${title}: `}${wordsOf(schema)}`);
  const behind = marks.length === 0 ? js`` : js`, { ${marks} }`;
  return js`  // ${new Code(comment)}\n${start}${rowCode(command, behind)};`;
}

function rowCode(command: CommandNode, marks: Code): Code {
  const { schema, container } = oneValue(command)!;
  const head = js`${literal(headOf(command))}, ${container.bits / 8}`;
  const { wire } = schema;
  if (wire.kind === 'integer' && isPlainInteger(wire))
    return js`wholeRow(${head}, ${schema.minimum!}, ${schema.maximum!}${marks})`;
  if (wire.kind === 'integer' && wire.rounding === undefined) {
    const { step = 1, perUnit = 1, zero = 0 } = wire;
    const take = hasWholeValues(wire) ? js`whole` : js`number`;
    return js`scaledRow(${head}, ${take}, ${schema.minimum!}, ${schema.maximum!}, ${step}, ${perUnit}, ${zero}${marks})`;
  }
  if (wire.kind === 'choice' && !isBoolean(wire)) {
    const counts = countsCode(wire.of.map(([, count]) => count));
    const values = literal(wire.of.map(([value]) => value));
    const placed = counts.text === '' && marks.text !== '' ? js`, null` : counts;
    return js`choiceRow(${head}, ${values}${placed}${marks})`;
  }
  const path = literal('');
  const count = new Code('count');
  const taken = takenCount(schema, { value: new Code('value'), path, name: '' });
  const body = new Body(new Identifiers());
  const given = valueCode(schema, count, path, body);
  return js`valueRow(${head},
    function (value) { return ${taken}; },
    function (count) { ${new Code(body.text === '' ? '' : `${body.text.trim()} `)}return ${given}; }${marks})`;
}

/** Whether the value is the count. */
function isPlainInteger({ step = 1, perUnit = 1, zero = 0 }: IntegerWire): boolean {
  return step === 1 && perUnit === 1 && zero === 0;
}

/** Whether the row of a command is shorter than what names functions that others have too. */
export function isShortRow(command: CommandNode): boolean {
  return isOneValue(command) && /^(?:whole|scaled|choice)Row/.test(rowCode(command, js``).text);
}
