import { isWholeBetween } from '../fields/require.ts';
import { showValue } from '../refusal/show-value.ts';
import type { BitNode, ChecksumNode, FieldNode, Node, Nodes, WhenNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { placeOf } from '../tree/plant.ts';
import { CRCS } from '../values/checksum.ts';
import { countFor, remakeField } from './remake-field.ts';
import { type Json, listAt, notOurs, objectAt, sameJson, textAt, wholeAt } from './shape.ts';

/** Makes nodes anew from their JSON; they must come out as they were. */
export function remakeNodes(json: unknown, path: string): Nodes {
  return listAt(json, path).map((item) => {
    const given = objectAt(item, path);
    const made = nodeFor(given, path);
    if (!sameJson(made, given)) throw notOurs(path, `its ${showValue(given.kind)} part says what no maker says`);
    return made;
  });
}

function nodeFor(given: Json, path: string): Node {
  const inner = () => remakeNodes(given.nodes, path);
  const kind = given.kind as Node['kind'];
  switch (kind) {
    case 'literal':
      return { kind, bytes: listAt(given.bytes, path).map((byte) => within(byte, 0, 255, path)) };
    case 'field':
      return remakeFieldNode(given, path, 'bytes');
    case 'scope':
    case 'optional':
      return { kind, nodes: inner() };
    case 'bits':
      return {
        kind,
        order: oneOf(given.order, ['down', 'up'] as const, path),
        nodes: listAt(given.nodes, path).map((bit) => remakeBit(objectAt(bit, path), path)),
        sliced: listAt(given.sliced, path).map((field) => remakeFieldNode(objectAt(field, path), path, 'bits')),
      };
    case 'when':
      return {
        kind,
        field: textAt(given.field, path),
        cases: casesOf(given.cases, path),
      };
    case 'either': {
      const layouts = listAt(given.layouts, path).map((layout) => remakeNodes(layout, path));
      if (layouts.length < 2) throw notOurs(path, 'either has less than two layouts');
      return { kind, layouts };
    }
    case 'some': {
      const of = listAt(given.of, path).map((one) => {
        const { name, nodes } = objectAt(one, path);
        return { name: textAt(name, path), nodes: remakeNodes(nodes, path) };
      });
      if (of.length === 0) throw notOurs(path, 'some has no stretches');
      return { kind, of };
    }
    case 'given':
      return { kind, label: textAt(given.label, path), nodes: inner() };
    case 'length':
      return { kind, in: countFor(given.in, path), add: within(given.add, -255, 255, path), ...nameOf(given, path) };
    case 'count':
      return { kind, in: countFor(given.in, path), label: textAt(given.label, path) };
    case 'checksum':
      return remakeChecksum(given, path);
    case 'pad':
      return { kind, to: within(given.to, 1, 242, path), with: within(given.with, 0, 255, path) };
    case 'hexText':
      return { kind, nodes: inner(), ...(given.upper === true && { upper: true }) };
    default:
      throw notOurs(path, `there is no part called ${showValue(kind)}`);
  }
}

function casesOf(json: unknown, path: string): WhenNode['cases'] {
  const cases = listAt(json, path).map((one) => {
    const { is, nodes } = objectAt(one, path);
    return { is: textAt(is, path), nodes: remakeNodes(nodes, path) };
  });
  if (new Set(cases.map(({ is }) => is)).size !== cases.length) throw notOurs(path, 'when has a case twice');
  if (cases.length === 0) throw notOurs(path, 'when has no cases');
  return cases;
}

/** A field under its name, as nodes hold it. */
export function remakeFieldNode(given: Json, path: string, place: 'bits' | 'bytes'): FieldNode {
  const name = textAt(given.name, path);
  const schema = remakeField(given.schema, pathOf(path, name), remakeNodes);
  const where = placeOf(schema.wire);
  if (where !== place && where !== 'anywhere') throw notOurs(path, `a field stands where only ${place} do`);
  return { kind: 'field', name, schema };
}

function remakeBit(given: Json, path: string): BitNode {
  const kind = given.kind as BitNode['kind'];
  switch (kind) {
    case 'field': {
      const made = remakeFieldNode(given, path, 'bits');
      if (!sameJson(made, given)) throw notOurs(path, 'a field in bits says what no maker says');
      return made;
    }
    case 'reserved': {
      const bits = within(given.bits, 1, 32, path);
      return { kind, bits, value: within(given.value, 0, 2 ** bits - 1, path) };
    }
    case 'has':
      return { kind, label: textAt(given.label, path) };
    case 'lengthBits':
      return {
        kind,
        bits: within(given.bits, 1, 16, path),
        add: within(given.add, -255, 255, path),
        ...nameOf(given, path),
      };
    case 'countBits':
      return { kind, bits: within(given.bits, 1, 16, path), label: textAt(given.label, path) };
    case 'slice': {
      const high = within(given.high, 0, 31, path);
      return { kind, name: textAt(given.name, path), high, low: within(given.low, 0, high, path) };
    }
    default:
      throw notOurs(path, `there are no bits called ${showValue(kind)}`);
  }
}

function remakeChecksum(given: Json, path: string): ChecksumNode {
  const names = ['sum8', 'xor8', ...Object.keys(CRCS)] as ChecksumNode['algorithm'][];
  const algorithm = oneOf(given.algorithm, names, path);
  const width = algorithm === 'sum8' || algorithm === 'xor8' ? 1 : CRCS[algorithm].bits / 8;
  return {
    kind: 'checksum',
    algorithm,
    bytes: within(given.bytes, 1, width, path),
    ...(given.order === 'le' && { order: 'le' }),
    skip: within(given.skip, 0, 241, path),
    ...nameOf(given, path),
  };
}

function nameOf({ name }: Json, path: string): { name?: string } {
  return name === undefined ? {} : { name: textAt(name, path) };
}

function within(value: unknown, least: number, most: number, path: string): number {
  if (!isWholeBetween(value, least, most))
    throw notOurs(path, `${String(wholeAt(value, path))} is outside ${least}…${most}`);
  return value;
}

function oneOf<const T extends string>(value: unknown, values: readonly T[], path: string): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw notOurs(path, `one of ${values.join(', ')} is missing`);
  return found;
}
