import type { AnyNode } from 'acorn';
import { isFunction } from '../script/functions.ts';
import { nameOf } from '../script/name-of.ts';
import { walk } from '../script/walk.ts';
import type { Finding } from './finding.ts';
import { findingAt, type Reading } from './reading.ts';

/** Bytes that follow the order of the keys of the input, which servers shuffle. */
export function keyOrderRule({ parsed, offer }: Reading): Finding[] {
  const encoder = offer.functions.find(({ name }) => name === 'encodeDownlink' || name === 'Encoder');
  if (encoder === undefined) return [];
  const sent = new Set(['bytes']);
  walk(parsed.program, (node) => {
    if (node.type === 'Property' && nameOf(node.key as AnyNode) === 'bytes' && node.value.type === 'Identifier')
      sent.add(node.value.name);
  });
  const found: Finding[] = [];
  const say = (node: AnyNode) =>
    found.push(
      findingAt(
        node,
        'key-order',
        'warning',
        'the order of the keys decides what is sent, and servers shuffle them: take the fields in an order of your own',
      ),
    );
  walk(parsed.program, (node, around) => {
    const inEncoder = around.some((outer) => outer === (encoder.node as AnyNode)) || encoder.node === undefined;
    if (!inEncoder) return;
    if (
      node.type === 'MemberExpression' &&
      node.computed &&
      isKeysOf(node.object as AnyNode) &&
      node.property.type === 'Literal'
    )
      say(node);
    if (node.type === 'ForInStatement' && pushesTo(node.body as AnyNode, sent)) say(node);
    if (node.type === 'ForOfStatement' && isKeysOf(node.right as AnyNode) && pushesTo(node.body as AnyNode, sent))
      say(node);
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      isKeysOf(node.callee.object as AnyNode)
    ) {
      const [callback] = node.arguments as AnyNode[];
      if (
        nameOf(node.callee.property as AnyNode) === 'forEach' &&
        isFunction(callback) &&
        pushesTo(callback.body as AnyNode, sent)
      )
        say(node);
    }
  });
  return found;
}

function isKeysOf(node: AnyNode): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'Object' &&
    ['keys', 'values', 'entries'].includes(nameOf(node.callee.property as AnyNode) ?? '')
  );
}

function pushesTo(body: AnyNode, names: ReadonlySet<string>): boolean {
  let pushes = false;
  walk(body, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
    const { object, property } = node.callee;
    if (
      object.type === 'Identifier' &&
      names.has(object.name) &&
      ['push', 'concat'].includes(nameOf(property as AnyNode) ?? '')
    )
      pushes = true;
  });
  return pushes;
}
