import { CodecError } from '../refusal/codec-error.ts';
import { namesOf } from '../tree/names.ts';
import type { Nodes } from '../tree/node.ts';
import type { TreeObject } from '../tree/objects.ts';
import { toUtf8 } from '../values/utf8.ts';

const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/;

/** Refuses names that JavaScript or JSON would not keep as they are. */
export function checkName(name: string, path: string): void {
  if (name === '') throw new CodecError('bad_name', path, { name, why: 'it is empty' });
  if (INTEGER_LIKE.test(name)) {
    throw new CodecError('bad_name', path, {
      name,
      why: 'it reads as a number, and JavaScript puts such keys first; put a letter before it',
    });
  }
  if (toUtf8(name) === undefined)
    throw new CodecError('bad_name', path, { name, why: 'it holds half a surrogate pair, which UTF-8 cannot write' });
  if (name === '__proto__')
    throw new CodecError('bad_name', path, { name, why: 'it sets the prototype of an object instead of a key' });
}

/** The names of an object are good, and none can be met twice on one way through it. */
export function checkNames({ nodes, path }: TreeObject): void {
  const names = collect(nodes, new Set(), path);
  const lonely = names.has('') && (names.size > 1 || namesOf(nodes).optional.includes(''));
  if (lonely) throw new CodecError('lonely_value', path, {});
}

function collect(nodes: Nodes, before: ReadonlySet<string>, path: string): Set<string> {
  const taken = new Set(before);
  const take = (name: string | undefined) => {
    if (name === undefined) return;
    if (name !== '') checkName(name, path);
    if (taken.has(name))
      throw name === '' ? new CodecError('lonely_value', path, {}) : new CodecError('name_twice', path, { name });
    taken.add(name);
  };
  for (const node of nodes) {
    switch (node.kind) {
      case 'field':
      case 'length':
      case 'checksum':
        take(node.name);
        break;
      case 'bits':
        for (const bit of node.nodes) if (bit.kind === 'field' || bit.kind === 'lengthBits') take(bit.name);
        for (const { name } of node.sliced) take(name);
        break;
      case 'some':
        for (const { name } of node.of) take(name);
        break;
      case 'scope':
      case 'given':
      case 'optional':
      case 'hexText':
        for (const name of collect(node.nodes, taken, path)) taken.add(name);
        break;
      case 'when':
      case 'either': {
        const ways = node.kind === 'when' ? node.cases.map((one) => one.nodes) : node.layouts;
        for (const name of ways.flatMap((way) => [...collect(way, taken, path)])) taken.add(name);
        break;
      }
      case 'literal':
      case 'count':
      case 'pad':
        break;
    }
  }
  return taken;
}
