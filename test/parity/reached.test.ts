import type { AnyDevice } from '@downlink-kit/codec';
import { commandsOf, type FieldSchema, type Nodes, type Wire } from '@downlink-kit/codec/tree';
import { devices } from '@downlink-kit/harness';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Kind = Wire['kind'] | 'packed digits' | '64 bits' | 'double';

/** Every kind of field that whole bytes hold, and those that bits hold. */
const WIDE: readonly Kind[] = [
  ...(['integer', '64 bits', 'float', 'double', 'choice', 'special', 'flags', 'bytes', 'text', 'digits'] as const),
  ...(['packed digits', 'time', 'constant', 'list', 'group'] as const),
];
const NARROW: readonly Kind[] = ['integer', 'float', 'choice', 'special', 'packed digits'];

const SHAPES = [
  ...['plain', 'optional', 'presence', 'dependent', 'list', 'some', 'either'],
  ...['scope with length', 'scope with checksum', 'hexText', 'packed'],
] as const;
type Shape = (typeof SHAPES)[number];

/** How often each kind of field stands in each shape, over the devices that the laws draw. */
function reached(drawn: readonly AnyDevice[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const note = (kind: Kind, shapes: readonly string[]) => {
    for (const shape of shapes) counts.set(`${kind} in ${shape}`, (counts.get(`${kind} in ${shape}`) ?? 0) + 1);
  };
  for (const device of drawn) {
    for (const { frame, several } of commandsOf(device)) walk(frame, [several ? 'packed' : 'plain', 'plain'], note);
  }
  return counts;
}

type Note = (kind: Kind, shapes: readonly string[]) => void;

function walk(nodes: Nodes, outer: readonly string[], note: Note): void {
  const shapes = [
    ...outer,
    ...(nodes.some(({ kind }) => kind === 'length') ? ['scope with length'] : []),
    ...(nodes.some(({ kind }) => kind === 'checksum') ? ['scope with checksum'] : []),
  ];
  const within = (inner: Nodes, shape: Shape) => walk(inner, [...shapes, shape], note);
  for (const node of nodes) {
    switch (node.kind) {
      case 'field':
        field(node.schema, shapes, note);
        break;
      case 'bits':
        for (const bit of [...node.sliced, ...node.nodes]) {
          if (bit.kind === 'field')
            note(kindOf(bit.schema), [...shapes.map((shape) => `bits in ${shape}`), `bits ${node.order}`]);
        }
        for (const bit of node.sliced) note(kindOf(bit.schema), ['slices']);
        break;
      case 'scope':
        walk(node.nodes, shapes, note);
        break;
      case 'optional':
        within(node.nodes, 'optional');
        break;
      case 'given':
        within(node.nodes, 'presence');
        break;
      case 'hexText':
        within(node.nodes, 'hexText');
        break;
      case 'when':
        for (const { nodes: inner } of node.cases) within(inner, 'dependent');
        break;
      case 'either':
        for (const layout of node.layouts) within(layout, 'either');
        break;
      case 'some':
        for (const { nodes: inner } of node.of) within(inner, 'some');
        break;
      default:
        break;
    }
  }
}

function field(schema: FieldSchema, shapes: readonly string[], note: Note): void {
  const { wire } = schema;
  note(kindOf(schema), shapes);
  if (wire.kind === 'group') walk(wire.nodes, shapes, note);
  if (wire.kind !== 'list') return;
  if (wire.item.nodes) walk(wire.item.nodes, [...shapes, 'list'], note);
  else field(wire.item.schema, [...shapes, 'list'], note);
}

function kindOf({ wire }: FieldSchema): Kind {
  if (wire.kind === 'digits' && wire.packed) return 'packed digits';
  if (wire.kind === 'integer' && wire.text) return '64 bits';
  return wire.kind === 'float' && wire.exponent === 11 && wire.mantissa === 52 ? 'double' : wire.kind;
}

describe('the devices that the laws draw reach', () => {
  const drawn = fc.sample(devices(), { numRuns: 4000, seed: 20_261_124 });
  const counts = reached(drawn);
  const pairs = [
    ...WIDE.flatMap((kind) => SHAPES.map((shape) => `${kind} in ${shape}`)),
    ...NARROW.flatMap((kind) => SHAPES.map((shape) => `${kind} in bits in ${shape}`)),
    ...NARROW.flatMap((kind) => ['bits down', 'bits up', 'slices'].map((shape) => `${kind} in ${shape}`)),
  ];
  test.each(pairs)('%s', (pair) => expect(counts.get(pair) ?? 0).toBeGreaterThan(0));

  test('all styles of payload', () => {
    const styles = new Set(drawn.map(({ $device: { payload, several } }) => `${JSON.stringify(payload)} ${several}`));
    expect(styles.size).toBe(7);
  });
});
