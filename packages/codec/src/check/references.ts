import { CodecError } from '../refusal/codec-error.ts';
import { objectNodes } from '../tree/labels.ts';
import { listedValues } from '../tree/listed-values.ts';
import type { BitsNode, FieldNode, Node, Nodes, WhenNode } from '../tree/node.ts';
import type { TreeObject } from '../tree/objects.ts';
import { widthOfField } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { countRange } from '../values/count-range.ts';

/** Parts speak of fields and labels that stand before them, and every label is spoken of. */
export function checkReferences({ nodes, path }: TreeObject): void {
  checkOrder(nodes, [], { path, announced: { all: [], here: [] }, counted: { all: [], here: [] } });
  const given = labelsOf(nodes, 'given');
  const twice = given.find((label, index) => given.indexOf(label) < index);
  if (twice !== undefined)
    throw new CodecError('name_twice', path, { name: `the part given by ${JSON.stringify(twice)}` });
  for (const label of labelsOf(nodes, 'has')) {
    requireName({ part: `has(${JSON.stringify(label)})`, name: label, where: 'behind it', names: given }, path);
  }
  for (const label of labelsOf(nodes, 'counting')) {
    const names = labelsOf(nodes, 'counted');
    requireName({ part: `count(${JSON.stringify(label)})`, name: label, where: 'behind it', names }, path);
  }
}

interface Met {
  readonly path: string;
  readonly announced: Labels;
  readonly counted: Labels;
}

/** The labels met so far: all of them, and those that hold here, since a case or part keeps its own to itself. */
interface Labels {
  readonly all: string[];
  readonly here: string[];
}

function checkOrder(nodes: Nodes, before: readonly FieldNode[], met: Met): readonly FieldNode[] {
  let fields = before;
  for (const node of nodes) fields = [...fields, ...checkNode(node, fields, met)];
  return fields;
}

/** Checks a node and gives back the fields that it brings. */
function checkNode(node: Node, before: readonly FieldNode[], met: Met): readonly FieldNode[] {
  const inside = (nodes: Nodes) => checkOrder(nodes, before, met).slice(before.length);
  const apart = (nodes: Nodes) => {
    const { path, announced, counted } = met;
    const own = { path, announced: { ...announced, here: [] }, counted: { ...counted, here: [] } };
    return checkOrder(nodes, before, own).slice(before.length);
  };
  switch (node.kind) {
    case 'field':
      checkCountedBy(node.schema, met);
      return [node];
    case 'bits':
      for (const bit of node.nodes) {
        if (bit.kind === 'has') meet(met.announced, bit.label, 'has', met.path);
        if (bit.kind === 'countBits') meet(met.counted, bit.label, 'countBits', met.path);
      }
      checkSlices(node, met.path);
      return [...node.nodes.filter((bit): bit is FieldNode => bit.kind === 'field'), ...node.sliced];
    case 'count':
      meet(met.counted, node.label, 'count', met.path);
      return [];
    case 'when':
      checkWhen(node, before, met.path);
      return node.cases.flatMap((one) => apart(one.nodes));
    case 'either':
      return node.layouts.flatMap(apart);
    case 'given':
      requireLabel(met.announced, node.label, `given(${JSON.stringify(node.label)})`, met.path);
      return apart(node.nodes);
    case 'optional':
      return apart(node.nodes);
    case 'scope':
    case 'hexText':
      return inside(node.nodes);
    case 'some':
    case 'literal':
    case 'length':
    case 'checksum':
    case 'pad':
      return [];
  }
}

function meet({ all, here }: Labels, label: string, part: string, path: string): void {
  if (typeof label !== 'string' || label === '') {
    throw new CodecError('bad_option', path, { option: `the label of ${part}`, value: label, needs: 'text' });
  }
  if (all.includes(label)) throw new CodecError('name_twice', path, { name: `the label ${JSON.stringify(label)}` });
  all.push(label);
  here.push(label);
}

/** A label holds where it stands: in another case or part its bits would say one thing and the frame another. */
function requireLabel({ all, here }: Labels, label: string, part: string, path: string): void {
  requireName({ part, name: label, where: 'before it', names: all }, path);
  if (here.includes(label)) return;
  const needs = 'announced beside it, in the same case, layout or part';
  throw new CodecError('bad_option', path, { option: `the label of ${part}`, value: label, needs });
}

function checkCountedBy(schema: FieldSchema, met: Met): void {
  const { wire } = schema;
  if (wire.kind !== 'list' || wire.countedBy === undefined) return;
  requireLabel(met.counted, wire.countedBy, 'countedBy', met.path);
}

function checkWhen(node: WhenNode, before: readonly FieldNode[], path: string): void {
  const names = before.map(({ name }) => name).filter((name) => name !== '');
  requireName({ part: 'when', name: node.field, where: 'before it', names }, path);
  // Two cases before it may each bring a field of this name.
  const values = before
    .filter(({ name }) => name === node.field)
    .flatMap(({ schema }) => {
      const listed = listedValues(schema);
      if (listed) return listed;
      const needs = 'a choice or a flag, whose values can be listed';
      const option = `the field of when, ${node.field},`;
      throw new CodecError('bad_option', path, { option, value: schema.wire.kind, needs });
    });
  for (const { is } of node.cases) {
    if (!values.some((value) => String(value) === is))
      throw new CodecError('unreached_case', path, { field: node.field, value: is, values });
  }
}

/** Slices cover all bits of their field, none twice, and no field has but one piece too few. */
function checkSlices(node: BitsNode, path: string): void {
  const slices = node.nodes.filter((bit) => bit.kind === 'slice');
  for (const { name } of slices) {
    const names = node.sliced.map((field) => field.name);
    requireName({ part: 'slice', name, where: 'beside it', names }, path);
  }
  for (const { name, schema } of node.sliced) {
    const width = widthOfField(schema);
    const covered = new Array<number>(width).fill(0);
    for (const piece of slices.filter((bit) => bit.name === name)) {
      if (piece.high >= width)
        throw new CodecError('slice_gap', path, { name, why: `it has no bit ${piece.high}, only ${width} bits` });
      for (let bit = piece.low; bit <= piece.high; bit++) covered[bit]!++;
    }
    const missing = covered.indexOf(0);
    if (missing >= 0) throw new CodecError('slice_gap', path, { name, why: `bit ${missing} is in none of them` });
    const twice = covered.findIndex((times) => times > 1);
    if (twice >= 0) throw new CodecError('slice_gap', path, { name, why: `bit ${twice} is in two of them` });
  }
}

type LabelUse = 'has' | 'given' | 'counting' | 'counted';

function labelsOf(nodes: Nodes, use: LabelUse): readonly string[] {
  return [...objectNodes(nodes)].flatMap((node) => {
    if (node.kind === 'given') return use === 'given' ? [node.label] : [];
    if (node.kind === 'count') return use === 'counting' ? [node.label] : [];
    if (node.kind === 'field' && node.schema.wire.kind === 'list')
      return use === 'counted' && node.schema.wire.countedBy ? [node.schema.wire.countedBy] : [];
    if (node.kind !== 'bits') return [];
    return node.nodes.flatMap((bit) => {
      if (bit.kind === 'has') return use === 'has' ? [bit.label] : [];
      return bit.kind === 'countBits' && use === 'counting' ? [bit.label] : [];
    });
  });
}

/** A list that is counted elsewhere is no longer than the count can say. */
export function checkCounts({ nodes, path }: TreeObject): void {
  const most = new Map<string, number>();
  for (const node of objectNodes(nodes)) {
    if (node.kind === 'count') most.set(node.label, countRange(node.in).most);
    if (node.kind === 'bits')
      for (const bit of node.nodes) if (bit.kind === 'countBits') most.set(bit.label, 2 ** bit.bits - 1);
  }
  const lists = [...objectNodes(nodes)].filter((node) => node.kind === 'field');
  const seen = new Set<string>();
  for (const { name, schema } of lists) {
    if (schema.wire.kind !== 'list' || schema.wire.countedBy === undefined) continue;
    const label = schema.wire.countedBy;
    if (seen.has(label))
      throw new CodecError('name_twice', path, { name: `the list counted by ${JSON.stringify(label)}` });
    seen.add(label);
    const limit = most.get(label)!;
    if (schema.maxItems! > limit) {
      const needs = `at most ${limit}, which its count can say`;
      throw new CodecError('bad_option', `${path}.${name}`, { option: 'maxItems', value: schema.maxItems, needs });
    }
  }
}

interface Mention {
  readonly part: string;
  readonly name: string;
  readonly where: string;
  readonly names: readonly string[];
}

function requireName(mention: Mention, path: string): void {
  if (!mention.names.includes(mention.name)) throw new CodecError('no_such_name', path, { ...mention });
}
