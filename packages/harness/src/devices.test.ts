import { commandsOf, type FieldSchema, type Node, type Nodes } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declarations, devices } from './devices.ts';

/** Fields of whole bytes by what they say of themselves, and those that stand in bits too. */
const WIDE = [
  'integer',
  'scaled',
  'magnitude',
  'sign byte',
  '64 bits',
  'float 16',
  'float 32',
  'float 64',
  'choice',
  'boolean',
].concat(
  [
    'special',
    'flags list',
    'flags object',
    'hex',
    'eui',
    'ipv4',
    'ascii',
    'utf8',
    'digits',
    'bcd',
    'seconds',
    'minutes',
  ],
  ['list of fields', 'list of frames', 'group', 'constant'],
);
const NARROW = ['integer', 'scaled', 'magnitude', 'small float', 'choice', 'boolean', 'special', 'bcd'];

/** What a field can stand in, straight or deeper down. */
const SHAPES = [
  'plain',
  'scope',
  'length',
  'checksum',
  'pad',
  'hexText',
  'optional',
  'given',
  'when',
  'either',
  'some',
  'list',
  'group',
];
const STYLES = ['tagged', 'keyed', 'flat', 'several'];
const BITS = ['down', 'up', 'sliced'];

const reached = new Set<string>();
for (const device of fc.sample(devices(), { numRuns: 3000, seed: 20_261_124 })) {
  for (const { frame, payload, several } of commandsOf(device)) {
    note(frame, new Set(['plain', payload.style, ...(several ? ['several'] : [])]));
  }
}

describe('random devices reach', () => {
  for (const kind of WIDE) {
    test(`${kind} in every shape and style`, () => {
      const missing = [...SHAPES, ...STYLES].filter((shape) => !reached.has(`${kind} in ${shape}`));
      expect(missing).toEqual([]);
    });
  }
  for (const kind of NARROW) {
    test(`${kind} in bits of every shape and style`, () => {
      const shapes = [...SHAPES.filter((shape) => shape !== 'hexText'), ...STYLES, ...BITS];
      const missing = shapes.filter((shape) => !reached.has(`${kind} in bits in ${shape}`));
      expect(missing).toEqual([]);
    });
  }
});

test('at least 30 % of the random declarations are devices', () => {
  const all = fc.sample(declarations(), { numRuns: 1000, seed: 20_261_124 });
  expect(all.filter(({ device }) => device !== undefined).length).toBeGreaterThanOrEqual(300);
});

function note(nodes: Nodes, shapes: ReadonlySet<string>): void {
  const within = new Set(shapes);
  for (const { kind } of nodes) if (kind === 'length' || kind === 'checksum' || kind === 'pad') within.add(kind);
  for (const node of nodes) noteNode(node, within);
}

function noteNode(node: Node, shapes: ReadonlySet<string>): void {
  const inside = (nodes: Nodes) => note(nodes, new Set([...shapes, node.kind]));
  switch (node.kind) {
    case 'field':
      noteField(node.schema, shapes);
      break;
    case 'bits':
      for (const bit of node.nodes) if (bit.kind === 'field') noteNarrow(bit.schema, [...shapes, node.order]);
      for (const { schema } of node.sliced) noteNarrow(schema, [...shapes, 'sliced']);
      break;
    case 'scope':
    case 'given':
    case 'optional':
    case 'hexText':
      inside(node.nodes);
      break;
    case 'when':
      for (const { nodes } of node.cases) inside(nodes);
      break;
    case 'either':
      for (const layout of node.layouts) inside(layout);
      break;
    case 'some':
      for (const { nodes } of node.of) inside(nodes);
      break;
    case 'literal':
    case 'length':
    case 'count':
    case 'checksum':
    case 'pad':
      break;
  }
}

function noteField(schema: FieldSchema, shapes: ReadonlySet<string>): void {
  for (const shape of shapes) reached.add(`${kindOf(schema)} in ${shape}`);
  const { wire } = schema;
  if (wire.kind === 'group') note(wire.nodes, new Set([...shapes, 'group']));
  if (wire.kind !== 'list') return;
  const inside = new Set([...shapes, 'list']);
  if (wire.item.nodes) note(wire.item.nodes, inside);
  else noteField(wire.item.schema, inside);
}

function noteNarrow(schema: FieldSchema, shapes: readonly string[]): void {
  for (const shape of shapes) reached.add(`${kindOf(schema)} in bits in ${shape}`);
}

function kindOf({ wire }: FieldSchema): string {
  switch (wire.kind) {
    case 'integer':
      if (wire.text) return '64 bits';
      if (wire.sign) return wire.sign === 'byte' ? 'sign byte' : 'magnitude';
      return (wire.step ?? wire.perUnit ?? wire.zero) ? 'scaled' : 'integer';
    case 'float':
      return wire.within ? 'small float' : `float ${wire.exponent + wire.mantissa + 1}`;
    case 'choice':
      return wire.of.every(([value]) => typeof value === 'boolean') ? 'boolean' : 'choice';
    case 'flags':
      return `flags ${wire.as}`;
    case 'bytes':
      return wire.form;
    case 'text':
      return wire.charset;
    case 'digits':
      return wire.packed ? 'bcd' : 'digits';
    case 'time':
      return wire.unit === 'second' ? 'seconds' : 'minutes';
    case 'list':
      return wire.item.nodes ? 'list of frames' : 'list of fields';
    case 'special':
    case 'group':
    case 'constant':
      return wire.kind;
  }
}
