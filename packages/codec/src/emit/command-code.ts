import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { allNames, isBare, mayBeEmpty } from '../tree/names.ts';
import type { CommandNode, FieldNode, Rule } from '../tree/node.ts';
import { isFixedPort } from '../tree/port.ts';
import { sizeOfNodes } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { Body } from './body.ts';
import { Code, js, literal, withoutTexts } from './code.ts';
import { Identifiers } from './identifiers.ts';
import { givenCode, meet, noteTaken, type ObjectCode, objectCode, refuseOthers } from './object-code.ts';
import { listOf, type Piece } from './pieces.ts';
import { headOf, nodesBehind, sizeBehind } from './places.ts';
import { type Place, placeCode } from './read-bytes.ts';
import { readNodesCode } from './read-nodes.ts';
import { put, readObjectOf, resultOf } from './read-object.ts';
import { unscaled } from './read-value.ts';
import { say } from './say.ts';
import { takenCount } from './take.ts';
import { writeNodesCode } from './write-nodes.ts';

/**
 * The function that writes a command, without a name: data in, `{ fPort, bytes }` out. In a table, whose row has head
 * and port, the bytes behind the head come out alone, not counted yet; with them the port only where the data has it.
 */
export function writeFunction(command: CommandNode, around: Identifiers, inTable = false): Code {
  const body = new Body(new Identifiers(around));
  const { frame } = command;
  const path = literal('');
  const data = body.names.unique('data');
  openData(command, data, body, inTable);
  const object = objectCode(frame, data, path, body);
  const fPort = isFixedPort(command.fPort) ? literal(command.fPort) : takePort(command.fPort, object, body);
  const pieces = writeNodesCode(inTable ? nodesBehind(command) : frame, object, body);
  refuseOthers(object, dataNames(command), body, inTable ? tagOf(command) : undefined);
  for (const rule of command.rules) checkRule(rule, command, (field) => canonical(field, object), body);
  const bytes = inTable ? listOf(pieces) : fitted(command, pieces);
  body.add(
    inTable && isFixedPort(command.fPort) ? js`return ${bytes};` : js`return { bytes: ${bytes}, fPort: ${fPort} };`,
  );
  return js`function (${data}) {\n${new Code(body.text)}\n}`;
}

/** In a table, tagged and flat data was seen to be an object, and empty data is one. */
function openData(command: CommandNode, data: Code, body: Body, inTable: boolean): void {
  const nodes = dataNodes(command);
  const isKnown = command.payload.style !== 'keyed' || allNames(nodes).length === 0;
  if (inTable && isKnown && !isBare(nodes)) return;
  if (allNames(nodes).length === 0) body.add(js`${data} = nothing(${data});`);
  else if (isBare(nodes)) return;
  else if (mayBeEmpty(nodes)) body.add(js`${data} = dataOf(${data} === null ? {} : ${data});`);
  else body.add(js`dataOf(${data});`);
}

/** The key beside the fields of an object that names its command. */
function tagOf({ payload }: CommandNode): string | undefined {
  return payload.style === 'tagged' ? payload.tag : undefined;
}

function takePort(field: FieldNode, object: ObjectCode, body: Body): Code {
  meet(object, [field.name], body);
  const path = literal(`.${field.name}`);
  const port = takenCount(field.schema, { value: givenCode(object, field.name), path, name: 'fPort' });
  const count = body.declare('fPort', port);
  noteTaken(object, field.name, field.schema, count);
  return count;
}

/** The bytes of a frame, checked where they can be too many or none. */
function fitted(command: CommandNode, pieces: readonly Piece[]): Code {
  const { least, most } = sizeOfNodes(command.frame);
  const bytes = listOf(pieces);
  return least > 0 && most <= command.maxBytes ? bytes : js`fits(${bytes}, ${command.maxBytes})`;
}

/** What a field goes out as, not quite what was given: float noise and rounding are off it. */
function canonical(field: string, object: ObjectCode): Code {
  const taken = object.taken.get(field);
  const given = givenCode(object, field);
  if (taken?.count === undefined) return given;
  return canonicalOfCount(taken.schemas.at(-1)!, taken.count, given);
}

function canonicalOfCount({ wire }: FieldSchema, count: Code, given: Code): Code {
  if (wire.kind === 'integer') return unscaled(wire, count);
  return wire.kind === 'float' ? js`readFloat(${count}, "", ${wire.exponent}, ${wire.mantissa})` : given;
}

function checkRule(
  { kind, low, high }: Rule,
  command: CommandNode,
  valueOfField: (field: string) => Code,
  body: Body,
): void {
  const required = (name: string) => command.frame.some((node) => node.kind === 'field' && node.name === name);
  const lowValue = body.declare('low', valueOfField(low));
  const highValue = body.declare('high', valueOfField(high));
  const broken = kind === 'atMost' ? js`${lowValue} > ${highValue}` : js`${lowValue} >= ${highValue}`;
  const details = { low, high, lowValue, highValue };
  const sentence = kind === 'atMost' ? say('more_than', details) : say('not_less_than', details);
  const there =
    required(low) && required(high) ? broken : js`${lowValue} !== undefined && ${highValue} !== undefined && ${broken}`;
  body.add(js`if (${there}) { refuse("", ${sentence}); }`);
}

/**
 * The function that reads a command, without a name: bytes in, from a place on, `{ data, end }` out. In a table it begins
 * behind the head; where the row has the size, so that it was seen to, the data comes out alone.
 */
export function readFunction(command: CommandNode, around: Identifiers, inTable = false): Code {
  const body = new Body(new Identifiers(around));
  const { frame, several } = command;
  const isBehind = inTable && headOf(command).length > 0;
  const safe = inTable && sizeBehind(command) !== undefined;
  const path = literal('');
  const bytes = body.names.unique('bytes');
  const from = body.names.unique('from');
  const port = body.names.unique('fPort');
  const at = body.names.unique('at');
  const place: Place = { base: several || isBehind ? from : undefined, add: 0 };
  const object = readObjectOf(frame, path, 'read', body);
  if (!isFixedPort(command.fPort)) put(object, command.fPort.name, port, body);
  const end = js`${bytes}.length`;
  const behind = inTable ? nodesBehind(command) : frame;
  if (behind.length === 0 && !safe) body.add(js`has(${placeCode(place)}, 0, ${end});`);
  readNodesCode(
    behind,
    object,
    { bytes, place, at, end, exact: !several, safe, short: isBehind && !safe, begun: true },
    body,
  );
  for (const rule of command.rules) {
    checkRule(
      rule,
      command,
      (field) => (object.data ? js`${object.data}[${field}]` : object.fields.get(field)!.value),
      body,
    );
  }
  const stop = placeCode(place);
  const { least, most } = sizeOfNodes(frame);
  if (most > command.maxBytes) {
    const length = several ? js`(${stop} - ${from})` : stop;
    body.add(
      js`if (${length} > ${command.maxBytes}) { refuse(${path}, ${say('frame_too_long', { length, maximum: command.maxBytes })}); }`,
    );
  }
  if (least === 0)
    body.add(js`if (${stop} === ${several ? from : literal(0)}) { refuse(${path}, ${say('empty_frame', {})}); }`);
  body.add(safe ? js`return ${resultOf(object)};` : js`return { data: ${resultOf(object)}, end: ${stop} };`);
  const text = opened(body.text, at);
  const isOpened = text !== body.text || !uses(text, at);
  const start = isOpened ? '' : `  var ${at.text} = ${several || isBehind ? from.text : '0'};\n`;
  const inputs = [bytes, from, port];
  const used = inputs.filter((_, index) => inputs.slice(index).some((input) => uses(start + text, input)));
  return js`function (${used}) {\n${new Code(start + text)}\n}`;
}

/** Statements whose first use of a variable sets it, declaring it there; else as they are. */
function opened(text: string, name: Code): string {
  const first = new RegExp(`^  (?=${name.text} = )`, 'm').exec(text);
  if (first === null || uses(text.slice(0, first.index), name)) return text;
  const behind = first.index + first[0].length;
  return `${text.slice(0, behind)}var ${text.slice(behind)}`;
}

function uses(text: string, name: Code): boolean {
  return new RegExp(`\\b${name.text.replaceAll('$', '\\$')}\\b`).test(withoutTexts(text));
}
