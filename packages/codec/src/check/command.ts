import { CodecError } from '../refusal/codec-error.ts';
import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { fieldsOf } from '../tree/labels.ts';
import type { CommandNode, PortNode, Rule } from '../tree/node.ts';
import { objectsIn } from '../tree/objects.ts';
import { isPlainRecord } from '../tree/plain.ts';
import { FIRST_PORT, LAST_PORT } from '../tree/port.ts';
import { sizeOfNodes } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { isText } from '../values/is-text.ts';
import { checkAnnotations } from './annotations.ts';
import { checkExtents } from './extents.ts';
import { checkJson } from './json.ts';
import { checkNames } from './names.ts';
import { checkCounts, checkReferences } from './references.ts';
import { checkWholeBytes } from './whole-bytes.ts';

/** Everything that can be wrong with a command by itself. */
export function checkCommand(command: CommandNode): void {
  const { name, frame } = command;
  checkJson(command, name);
  checkPort(command.fPort, name);
  for (const object of objectsIn(frame, name)) checkWholeBytes(object);
  for (const object of objectsIn(frame, name)) {
    checkNames(object);
    checkReferences(object);
    checkCounts(object);
    checkExtents(object);
    checkAnnotations(object);
  }
  checkNames({ nodes: dataNodes(command), path: name });
  for (const rule of command.rules) {
    checkRuleShape(rule, name);
    checkRuleFields(rule, command);
  }
  const { least, most } = sizeOfNodes(frame);
  if (most === 0) throw new CodecError('never_any_bytes', name, {});
  if (least > command.maxBytes) throw new CodecError('frame_never_fits', name, { least, most: command.maxBytes });
}

function checkPort(fPort: PortNode, path: string): void {
  if (typeof fPort === 'number') {
    if (!Number.isInteger(fPort) || fPort < FIRST_PORT || fPort > LAST_PORT)
      throw new CodecError('bad_port', path, { fPort });
    return;
  }
  const { wire, minimum, maximum } = fPort.schema;
  const plain =
    fPort.name !== '' &&
    wire.kind === 'integer' &&
    wire.text === undefined &&
    wire.step === undefined &&
    wire.perUnit === undefined &&
    wire.zero === undefined;
  if (!plain)
    throw new CodecError('bad_option', path, {
      option: 'fPort',
      value: wire.kind,
      needs: 'an integer field with a name, without scale, like { slot: u8({ minimum: 1, maximum: 13 }) }',
    });
  for (const limit of [minimum!, maximum!]) {
    if (limit < FIRST_PORT || limit > LAST_PORT)
      throw new CodecError('bad_port', `${path}.${fPort.name}`, { fPort: limit });
  }
}

function checkRuleShape(rule: unknown, path: string): void {
  const made =
    isPlainRecord(rule) &&
    (rule.kind === 'atMost' || rule.kind === 'lessThan') &&
    isText(rule.low) &&
    isText(rule.high) &&
    Object.keys(rule).length === 3;
  if (made) return;
  const needs = 'atMost("low", "high") or lessThan("low", "high")';
  throw new CodecError('bad_option', path, { option: 'a rule', value: rule, needs });
}

function checkRuleFields(rule: Rule, command: CommandNode): void {
  const names = dataNames(command);
  requireRule(rule.low !== rule.high, rule, command, rule.high, `about two fields, and not ${rule.low} twice`);
  const [low, high] = [rule.low, rule.high].map((name) => {
    if (name === '' || !names.includes(name)) {
      const fields = names.filter((one) => one !== '');
      throw new CodecError('no_such_name', command.name, {
        part: rule.kind,
        name,
        where: 'in the frame',
        names: fields,
      });
    }
    const order = orderOf(name, command);
    const needs = 'about fields that are times, or numbers of up to 48 bits';
    requireRule(order !== undefined, rule, command, name, needs);
    return order;
  });
  requireRule(low === high, rule, command, rule.high, `a field of the same kind as ${rule.low}`);
}

function requireRule(holds: boolean, rule: Rule, command: CommandNode, value: string, needs: string): void {
  if (!holds) throw new CodecError('bad_option', command.name, { option: rule.kind, value, needs });
}

/** What a field can be compared with: numbers with numbers, times with times of their form. */
function orderOf(name: string, command: CommandNode): string | undefined {
  const orders = fieldsOf(dataNodes(command))
    .filter((field) => field.name === name)
    .map(({ schema }) => (schema.wire.kind === 'time' ? schema.wire.unit : isNumeric(schema) ? 'number' : undefined));
  return orders.find((order) => order !== undefined);
}

/** Whether the values of a field are numbers, null or words beside them left aside. */
function isNumeric({ wire }: FieldSchema): boolean {
  if (wire.kind === 'special') return isNumeric(wire.of);
  if (wire.kind === 'choice') return wire.of.every(([value]) => typeof value === 'number');
  return (wire.kind === 'integer' && wire.text === undefined) || wire.kind === 'float' || wire.kind === 'digits';
}
