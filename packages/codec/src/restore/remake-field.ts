import { bytesField } from '../fields/bytes.ts';
import { choiceField } from '../fields/choice.ts';
import { digitsField } from '../fields/digits.ts';
import { flagsField } from '../fields/flags.ts';
import { floatField } from '../fields/float.ts';
import { constantField } from '../fields/group.ts';
import { integer } from '../fields/integer.ts';
import { listField } from '../fields/list.ts';
import { annotationsOf, type Limits, makeField } from '../fields/make-field.ts';
import { isPlainCount } from '../fields/prefix.ts';
import { specialField } from '../fields/special.ts';
import { textField } from '../fields/text.ts';
import { timeField } from '../fields/time.ts';
import { wideField } from '../fields/wide-integer.ts';
import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { showValue } from '../refusal/show-value.ts';
import type { Nodes } from '../tree/node.ts';
import type { FieldSchema, IntegerWire, Wire } from '../tree/wire.ts';
import type { SignedOptions } from '../types/options.ts';
import { valueAt } from '../values/grid.ts';
import { type Json, listAt, notOurs, objectAt, sameJson } from './shape.ts';

type RemakeNodes = (json: unknown, path: string) => Nodes;

const BYTE_WIDTHS = [8, 16, 24, 32, 40, 48];
const FLOATS = ['5,10', '8,23', '11,52'];

/** Makes a field anew from its JSON, by the same makers as a declaration; it must come out as it was. */
export function remakeField(json: unknown, path: string, remakeNodes: RemakeNodes): FieldSchema {
  const given = objectAt(json, path) as unknown as FieldSchema;
  const wire = objectAt(given.wire, path) as unknown as Wire;
  checkMarks(wire as unknown as Json, path);
  checkKeys(wire, path);
  const made = at(path, () => fieldFor(given, wire, path, remakeNodes));
  if (!sameJson(made, given))
    throw notOurs(path, `its ${showValue(wire.kind)} field says what no maker says; give options to the maker`);
  return made;
}

/** What a maker refuses, which does not know where its field stands. */
function at<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (isCodecError(error) && error.path === '') throw new CodecError(error.code, path, error.details);
    throw error;
  }
}

/** What each wire may hold. */
const KEYS: { readonly [K in Wire['kind']]: readonly string[] } = {
  integer: ['bits', 'order', 'signed', 'within', 'sign', 'step', 'perUnit', 'zero', 'rounding', 'unit', 'text'],
  float: ['exponent', 'mantissa', 'unsigned', 'order', 'within', 'unit'],
  choice: ['of', 'in', 'within'],
  special: ['of', 'values', 'within'],
  flags: ['names', 'bits', 'order', 'as'],
  bytes: ['form', 'length', 'prefix', 'maxBytes', 'reverse'],
  text: ['charset', 'length', 'pad', 'end', 'prefix', 'maxBytes'],
  digits: ['length', 'packed', 'within', 'unit'],
  time: ['unit', 'epoch', 'in', 'minimum', 'maximum'],
  list: ['item', 'count', 'prefix', 'countedBy'],
  group: ['nodes'],
  constant: ['value'],
};

function checkKeys(wire: Wire, path: string): void {
  const kind: unknown = wire.kind;
  const known = typeof kind === 'string' && Object.hasOwn(KEYS, kind) ? KEYS[wire.kind] : [];
  const stray = Object.keys(wire).find((key) => key !== 'kind' && !known.includes(key));
  if (known.length > 0 && stray !== undefined)
    throw notOurs(path, `its ${showValue(wire.kind)} field has no ${showValue(stray)}`);
}

/** Marks are there with their one value, or not at all. */
function checkMarks(wire: Json, path: string): void {
  for (const mark of ['reverse', 'packed', 'unsigned', 'signed']) {
    if (![undefined, true].includes(wire[mark] as true | undefined))
      throw notOurs(path, `its mark ${mark} is neither true nor left out`);
  }
  if (![undefined, 'le'].includes(wire.order as 'le' | undefined))
    throw notOurs(path, 'its order is neither "le" nor left out');
}

function fieldFor(given: FieldSchema, wire: Wire, path: string, remakeNodes: RemakeNodes): FieldSchema {
  const annotations = annotationsOf(given);
  const limits = given as unknown as { minimum?: number; maximum?: number } & Limits;
  const { kind } = wire;
  switch (wire.kind) {
    case 'integer':
      if (wire.text !== undefined) {
        objectAt(wire.text, path);
        return wideField(wire, annotations);
      }
      return remakeInteger(wire, { ...annotations, ...pick(limits) } as SignedOptions, path);
    case 'float':
      if (wire.within === undefined && !FLOATS.includes(`${wire.exponent},${wire.mantissa}`))
        throw notOurs(path, 'a float of 16, 32 or 64 bits is missing');
      return floatField(wire, limits, annotations);
    case 'digits':
      return digitsField(wire, limits, annotations);
    case 'choice':
      for (const pair of listAt(wire.of, path)) listAt(pair, path);
      return choiceField({ ...wire, in: containerFor(wire.in, path) }, annotations);
    case 'special':
      for (const pair of listAt(wire.values, path)) listAt(pair, path);
      return specialField({ ...wire, of: remakeField(wire.of, path, remakeNodes) }, annotations);
    case 'flags':
      listAt(wire.names, path);
      return flagsField(wire, annotations);
    case 'bytes':
      if (!['hex', 'eui', 'ipv4'].includes(wire.form)) throw notOurs(path, 'a form of bytes is missing');
      return bytesField({ ...wire, ...prefixFor(wire.prefix, path) }, annotations);
    case 'text':
      if (!['ascii', 'utf8'].includes(wire.charset)) throw notOurs(path, 'a charset is missing');
      return textField({ ...wire, ...prefixFor(wire.prefix, path) }, annotations);
    case 'time':
      if (
        !(wire.unit === 'second' ? ['unix', 'gps', '2000'].includes(wire.epoch as string) : wire.unit === 'minuteOfDay')
      ) {
        throw notOurs(path, 'a unit of time is missing');
      }
      return timeField({ ...wire, in: containerFor(wire.in, path) }, annotations);
    case 'list': {
      const item = objectAt(wire.item, path);
      const made =
        'nodes' in item
          ? { nodes: remakeNodes(item.nodes, path) }
          : { schema: remakeField(item.schema, path, remakeNodes) };
      return listField({ ...wire, item: made, ...prefixFor(wire.prefix, path) }, limits, annotations);
    }
    case 'group':
      return makeField({ kind: 'group', nodes: remakeNodes(wire.nodes, path) }, {}, annotations);
    case 'constant':
      return constantField(wire, annotations);
    default:
      throw notOurs(path, `there is no kind of field called ${showValue(kind)}`);
  }
}

function pick({ minimum, maximum }: Limits): Limits {
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

function remakeInteger(wire: IntegerWire, options: SignedOptions, path: string): FieldSchema {
  checkWidth(wire, path);
  const { bits, order, signed, within, zero, ...rest } = wire;
  const shape = { bits, ...(order && { order }), ...(signed && { signed }), ...(within && { within }) };
  const { step, perUnit, rounding, unit, sign } = rest;
  const scale = {
    ...(step !== undefined && { step }),
    ...(perUnit !== undefined && { perUnit }),
    ...(rounding !== undefined && { rounding }),
    ...(unit !== undefined && { unit }),
    ...(sign !== undefined && { sign }),
  };
  const offset = zero === undefined ? {} : { offset: valueAt(wire, 0) };
  return integer<FieldSchema>(shape, { ...options, ...scale, ...offset });
}

function checkWidth({ bits, within, order, signed }: IntegerWire, path: string): void {
  const fits =
    within === 'bits'
      ? Number.isInteger(bits) && bits >= 1 && bits <= 32
      : within === undefined && BYTE_WIDTHS.includes(bits);
  if (!fits || ![undefined, 'le'].includes(order) || ![undefined, true].includes(signed))
    throw notOurs(
      path,
      `its integer has ${showValue(bits)} bits; there are ${within === 'bits' ? '1…32' : '8, 16, 24, 32, 40 and 48'}`,
    );
}

/** The integer that a choice, time or count lies in, without limits of its own. */
function containerFor(json: unknown, path: string): IntegerWire {
  const wire = objectAt(json, path) as unknown as IntegerWire;
  if (wire.kind !== 'integer') throw notOurs(path, 'an integer is missing');
  return remakeInteger(wire, {}, path).wire as IntegerWire;
}

function prefixFor(json: unknown, path: string): { prefix?: IntegerWire } {
  return json === undefined ? {} : { prefix: countFor(json, path) };
}

/** The integer that a number of bytes or items is written in. */
export function countFor(json: unknown, path: string): IntegerWire {
  const wire = containerFor(json, path);
  if (!isPlainCount(wire)) throw notOurs(path, 'an unsigned integer without scale is missing');
  return wire;
}
