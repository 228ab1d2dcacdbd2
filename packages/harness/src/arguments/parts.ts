import {
  type ChecksumNode,
  checksumOf,
  type FieldNode,
  isNameless,
  type LengthNode,
  type Node,
  type Nodes,
  type SomeNode,
} from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { bitParts } from './bit-parts.ts';
import { derive, type Part, put, type Stretch } from './building.ts';
import { bytesOfCount } from './count-bytes.ts';
import { placesUnder } from './place.ts';
import type { Draw } from './sample.ts';

/** The parts that a list of nodes adds to its object, in their order. */
export function parts(draw: Draw, nodes: Nodes): fc.Arbitrary<Part> {
  return fc.tuple(...nodes.map((node) => partOf(draw, node))).map((drawn) => (object) => {
    const stretch: Stretch = { start: object.bytes.length, lengths: [], checksums: [] };
    for (const part of drawn) part(object, stretch);
    for (const settle of [...stretch.lengths, ...stretch.checksums]) settle();
  });
}

function partOf(draw: Draw, node: Node): fc.Arbitrary<Part> {
  switch (node.kind) {
    case 'literal':
      return fc.constant(({ bytes }) => void bytes.push(...node.bytes));
    case 'field':
      return fieldPart(draw, node);
    case 'scope':
      return parts(draw, node.nodes);
    case 'bits':
      return bitParts(node);
    case 'when':
      return fc.tuple(...node.cases.map(({ nodes }) => parts(draw, nodes))).map((cases) => (object, stretch) => {
        const value = String(object.canonical[node.field]);
        cases[node.cases.findIndex(({ is }) => is === value)]?.(object, stretch);
      });
    case 'either':
      return fc
        .oneof(...node.layouts.map((layout) => parts(draw, layout)))
        .map((layout) => withAbsence(layout, () => false));
    case 'some':
      return someParts(draw, node);
    case 'given':
      return fc.option(parts(draw, node.nodes)).map((part) => (object, stretch) => {
        if (part === null) return;
        object.met.announced.add(node.label);
        together(part)(object, stretch);
      });
    case 'optional':
      return fc.option(parts(draw, node.nodes)).map((part) => (part === null ? () => {} : together(part)));
    case 'length':
      return fc.constant(lengthPart(node));
    case 'count':
      return fc.constant(({ bytes, known }) => {
        bytes.push(...bytesOfCount(node.in, known.counts.get(node.label) ?? 0));
      });
    case 'checksum':
      return fc.constant(checksumPart(node));
    case 'pad':
      return fc.constant(({ bytes, problems }, { start }) => {
        if (bytes.length - start > node.to) problems.push('stretch too long');
        while (bytes.length - start < node.to) bytes.push(node.with);
      });
    case 'hexText':
      return parts(draw, node.nodes).map((part) => (object, stretch) => {
        const inner: number[] = [];
        part({ ...object, bytes: inner }, stretch);
        const digits = inner.map((byte) => byte.toString(16).padStart(2, '0')).join('');
        for (const digit of node.upper ? digits.toUpperCase() : digits) object.bytes.push(digit.charCodeAt(0));
      });
  }
}

function fieldPart(draw: Draw, { name, schema }: FieldNode): fc.Arbitrary<Part> {
  const label = schema.wire.kind === 'list' ? schema.wire.countedBy : undefined;
  return draw.values(schema).map((value) => (object) => {
    put(object, name, value);
    object.bytes.push(...value.bytes);
    object.places.push(...placesUnder(name, value.places));
    object.problems.push(...value.problems);
    if (label !== undefined) object.met.counts.set(label, (value.canonical as unknown[]).length);
  });
}

/** Mostly one to three settings, at times any of them. */
function someParts(draw: Draw, node: SomeNode): fc.Arbitrary<Part> {
  const each = node.of.map(({ name, nodes }) => ({ name, drawn: draw.stretches(nodes, name, isNameless(nodes)) }));
  const few = fc.subarray(each, { minLength: 1, maxLength: Math.min(3, each.length) });
  const any = fc.subarray(each, { minLength: 1 });
  const chosen = fc.oneof({ weight: 4, arbitrary: few }, { weight: 1, arbitrary: any });
  return chosen
    .chain((settings) => fc.tuple(...settings.map(({ name, drawn }) => drawn.map((value) => ({ name, value })))))
    .map((settings) => (object) => {
      for (const { name, value } of settings) {
        put(object, name, value);
        object.bytes.push(...value.bytes);
        object.places.push(...value.places);
        object.problems.push(...value.problems);
      }
    });
}

/** Fields that come together: without one of them the data is refused as long as others are there. */
function together(part: Part): Part {
  return withAbsence(part, (names) => names > 1);
}

/** A part whose fields may be missing at times, judged by how many names it brought. */
function withAbsence(part: Part, isNoticed: (names: number) => boolean): Part {
  return (object, stretch) => {
    const before = Object.keys(object.given).length;
    const from = object.places.length;
    part(object, stretch);
    if (isNoticed(Object.keys(object.given).length - before)) return;
    for (const [at, place] of object.places.entries()) {
      if (at >= from && place.of !== 'object' && place.steps.length === 1)
        object.places[at] = { ...place, needed: false };
    }
  };
}

function lengthPart(node: LengthNode): Part {
  return (object, { lengths }) => {
    const at = object.bytes.length;
    const width = bytesOfCount(node.in, 0).length;
    object.bytes.push(...new Array<number>(width).fill(0));
    lengths.push(() => {
      const is = object.bytes.length - at - width + node.add;
      if (is >= 2 ** node.in.bits) object.problems.push('stretch too long');
      object.bytes.splice(at, width, ...bytesOfCount(node.in, is));
      derive(object, node.name, is);
    });
  };
}

function checksumPart(node: ChecksumNode): Part {
  return (object, { start, checksums }) => {
    const at = object.bytes.length;
    object.bytes.push(...new Array<number>(node.bytes).fill(0));
    checksums.push(() => {
      const sum = checksumOf(node.algorithm, object.bytes.slice(start + node.skip, at)) % 2 ** (8 * node.bytes);
      const wire = { kind: 'integer', bits: 8 * node.bytes, ...(node.order && { order: node.order }) } as const;
      object.bytes.splice(at, node.bytes, ...bytesOfCount(wire, sum));
      derive(object, node.name, sum);
    });
  };
}
