import { CodecError } from '../refusal/codec-error.ts';
import { listNames } from '../refusal/names.ts';
import { areLayoutsApart, isGreedy, isGreedyField, isGreedyNode } from '../tree/extent.ts';
import { areApart } from '../tree/first-bytes.ts';
import { objectNodes } from '../tree/labels.ts';
import { allNames, isNameless, namesOf } from '../tree/names.ts';
import type { Node, Nodes } from '../tree/node.ts';
import { listsIn, type TreeObject } from '../tree/objects.ts';
import { isFixed, sizeOf, sizeOfField, sizeOfNodes } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { countRange } from '../values/count-range.ts';
import { shareFields } from './field-sets.ts';

/** Every part knows where it ends, or is followed by parts of fixed size alone. */
export function checkExtents({ nodes, path }: TreeObject): void {
  for (const list of listsIn(nodes)) checkList(list, path);
  for (const node of objectNodes(nodes)) checkNode(node, path);
}

function checkList(nodes: Nodes, path: string): void {
  for (const [index, node] of nodes.entries()) {
    const behind = nodes.slice(index + 1);
    if (node.kind === 'pad' && behind.length > 0)
      throw new CodecError('bad_option', path, {
        option: 'padTo',
        value: node.to,
        needs: `the last in its list; ${wordsFor(behind[0]!)} stands behind it`,
      });
    if (isGreedyNode(node)) {
      const loose = behind.find((next) => !isFixed(sizeOf(next)));
      if (loose) throw new CodecError('after_rest', path, { rest: wordsFor(node), part: wordsFor(loose) });
    }
    if (node.kind === 'length') requireLengthFits(node.add, countRange(node.in).most, behind, path);
    if (node.kind === 'bits')
      for (const bit of node.nodes)
        if (bit.kind === 'lengthBits') requireLengthFits(bit.add, 2 ** bit.bits - 1, behind, path);
    if (node.kind === 'checksum') {
      const before = sizeOfNodes(nodes.slice(0, index)).least;
      if (node.skip > before) {
        throw new CodecError('bad_option', path, {
          option: 'skip',
          value: node.skip,
          needs: `at most ${before}, the bytes before the checksum`,
        });
      }
    }
    if (node.kind === 'pad') {
      const before = nodes
        .slice(0, index)
        .map(sizeOf)
        .reduce((sum, size) => sum + size.least, 0);
      if (before > node.to)
        throw new CodecError('bad_option', path, {
          option: 'padTo',
          value: node.to,
          needs: `at least ${before}, the bytes before it`,
        });
    }
  }
}

function requireLengthFits(add: number, most: number, behind: Nodes, path: string): void {
  const least = sizeOfNodes(behind).least;
  if (least + add > most)
    throw new CodecError('bad_option', path, {
      option: 'the length',
      value: least + add,
      needs: `at most ${most}, which its field can say`,
    });
  if (least + add < 0)
    throw new CodecError('bad_option', path, {
      option: 'add',
      value: add,
      needs: `at least ${-least}, or the length falls below 0`,
    });
}

function checkNode(node: Node, path: string): void {
  switch (node.kind) {
    case 'field':
      checkField(node.schema, node.name === '' ? path : `${path}.${node.name}`);
      break;
    case 'either':
      checkLayouts(node.layouts, path);
      break;
    case 'some':
      checkStretches(node.of, path);
      break;
    case 'given':
    case 'optional':
      if (namesOf(node.nodes).required.length === 0) {
        throw new CodecError('bad_option', path, {
          option: node.kind,
          value: node.nodes,
          needs: 'a list with a field that is always in it, which shows that it is there',
        });
      }
      if (node.kind === 'optional' && sizeOfNodes(node.nodes).least === 0) {
        throw new CodecError('bad_option', path, {
          option: 'optional',
          value: node.nodes,
          needs: 'a list of at least one byte, which shows that it is there',
        });
      }
      break;
    default:
      break;
  }
}

function checkField(schema: FieldSchema, path: string): void {
  const { wire } = schema;
  if (wire.kind === 'group' && isNameless(wire.nodes)) {
    throw new CodecError('bad_option', path, {
      option: 'group',
      value: wire.nodes,
      needs: 'a frame with fields; bytes alone need no name',
    });
  }
  if (wire.kind !== 'list') return;
  const { item } = wire;
  if (item.nodes && isNameless(item.nodes)) {
    throw new CodecError('bad_option', path, { option: 'list', value: item.nodes, needs: 'a frame with fields' });
  }
  if (item.nodes ? isGreedy(item.nodes) : isGreedyField(item.schema))
    throw new CodecError('cannot_end', path, { part: 'an item' });
  const least = item.nodes ? sizeOfNodes(item.nodes).least : sizeOfField(item.schema).least;
  if (isGreedyField(schema) && least === 0) {
    throw new CodecError('bad_option', path, {
      option: 'list',
      value: 0,
      needs: 'counted, since an item may have no bytes',
    });
  }
  if (!item.nodes) checkField(item.schema, path);
}

function checkLayouts(layouts: readonly Nodes[], path: string): void {
  for (const [index, layout] of layouts.entries()) {
    for (const [later, other] of layouts.entries()) {
      if (later <= index) continue;
      const first = wordsForLayout(layout, index);
      const second = wordsForLayout(other, later);
      const sizes = [sizeOfNodes(layout), sizeOfNodes(other)] as const;
      const apart =
        areLayoutsApart([layout, other]) || sizes[0].most < sizes[1].least || sizes[1].most < sizes[0].least;
      if (!apart) throw new CodecError('same_bytes', path, { first, second, lengthTells: true });
      if (shareFields(layout, other)) throw new CodecError('same_fields', path, { first, second });
    }
  }
}

function wordsForLayout(layout: Nodes, index: number): string {
  return `layout ${index + 1} (${isNameless(layout) ? 'no fields' : listNames(allNames(layout))})`;
}

function checkStretches(stretches: readonly { readonly name: string; readonly nodes: Nodes }[], path: string): void {
  for (const [index, { name, nodes }] of stretches.entries()) {
    if (isGreedy(nodes)) throw new CodecError('cannot_end', `${path}.${name}`, { part: name });
    if (sizeOfNodes(nodes).least === 0) {
      throw new CodecError('bad_option', `${path}.${name}`, {
        option: 'some',
        value: nodes,
        needs: 'a list of at least one byte, which shows that it is there',
      });
    }
    const other = stretches.slice(index + 1).find((later) => !areApart(nodes, later.nodes));
    if (other) throw new CodecError('same_bytes', path, { first: name, second: other.name });
  }
}

/** What a node is called in a sentence. */
function wordsFor(node: Node): string {
  switch (node.kind) {
    case 'field':
      return node.name === '' ? 'the value' : node.name;
    case 'literal':
      return 'a byte';
    case 'scope':
      return 'a list in the list';
    case 'bits':
      return 'bits(…)';
    case 'hexText':
      return 'asHex(…)';
    case 'pad':
      return 'padTo(…)';
    case 'checksum':
      return 'a checksum';
    default:
      return `${node.kind}(…)`;
  }
}
