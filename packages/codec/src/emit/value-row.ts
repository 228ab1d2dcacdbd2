import type { CommandNode } from '../tree/node.ts';
import { isFixedPort } from '../tree/port.ts';
import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import { containerOf, isCountable } from '../values/count.ts';
import { Body } from './body.ts';
import { Code, js, literal } from './code.ts';
import { Identifiers } from './identifiers.ts';
import { safe, wordsOf } from './layout-comment.ts';
import { headOf, nodesBehind } from './places.ts';
import { signedCode } from './read-bytes.ts';
import { valueCode } from './read-value.ts';
import { countCode } from './take.ts';

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

/** The row of a command that is one value, below a comment. */
export function valueRow(command: CommandNode, first: Code): Code {
  const { schema, container } = oneValue(command)!;
  const path = literal('');
  const count = new Code('count');
  const taken = countCode(schema, { value: new Code('value'), path, name: '' });
  const body = new Body(new Identifiers());
  const given = valueCode(schema, signedCode(container, count, container.bits, path), path, body);
  const marks: Code[] = [];
  if (container.order === 'le') marks.push(js`low: true`);
  if (command.many) marks.push(js`many: true`);
  const title = command.title ?? command.description;
  const comment = safe(`${title === undefined ? '' : `${title}: `}${wordsOf(schema)}`);
  const start = js`valueRow(${command.name}, ${command.fPort as number}, ${first}, ${container.bits / 8}`;
  return js`// ${new Code(comment)}
    ${start},
      function (value) { return ${taken}; },
      function (count) { ${new Code(body.text === '' ? '' : `${body.text.trim()} `)}return ${given}; }${marks.length === 0 ? js`` : js`, { ${marks} }`})`;
}
