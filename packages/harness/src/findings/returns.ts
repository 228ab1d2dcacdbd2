import type { AnyNode, ObjectExpression } from 'acorn';
import { functionAround, isFunction } from '../script/functions.ts';
import { walk } from '../script/walk.ts';
import type { Finding } from './finding.ts';
import { findingAt, type Reading } from './reading.ts';

/** What `encodeDownlink` returns: the port beside the bytes, bytes as a list, errors as a list. */
export function returnRules({ parsed, offer }: Reading): Finding[] {
  const encoder = offer.functions.find(({ name }) => name === 'encodeDownlink');
  if (encoder?.node === undefined) return [];
  const { node } = encoder;
  const found: Finding[] = [];
  if (node.async || node.generator) {
    found.push(
      findingAt(
        node as AnyNode,
        'async-formatter',
        'error',
        'no server waits for the result of an async or generator function: an empty frame goes out; make it a plain function',
      ),
    );
  }
  let setsPort = false;
  let bytes: ObjectExpression | undefined;
  walk(parsed.program, (each, around) => {
    if (
      each.type === 'AssignmentExpression' &&
      each.left.type === 'MemberExpression' &&
      nameOf(each.left.property as AnyNode) === 'fPort'
    )
      setsPort = true;
    if (each.type !== 'ObjectExpression') return;
    const names = each.properties.map((property) =>
      property.type === 'Property' ? nameOf(property.key as AnyNode) : undefined,
    );
    const returned = around.at(-1)?.type === 'ReturnStatement' && functionAround(around) === node;
    if (returned && names.includes('bytes') && !names.includes('fPort') && !names.includes(undefined)) bytes ??= each;
    for (const property of each.properties) {
      if (property.type !== 'Property') continue;
      const name = nameOf(property.key as AnyNode);
      const value = property.value as AnyNode;
      if (name === 'errors' && (value.type === 'Literal' || value.type === 'TemplateLiteral')) {
        found.push(
          findingAt(
            value,
            'errors-not-list',
            'error',
            'errors is no list of texts: The Things Stack fails on it, ChirpStack ignores it and sends the frame; write errors: [ … ]',
          ),
        );
      }
      if (name === 'bytes' && value.type === 'Literal' && typeof value.value === 'string') {
        found.push(
          findingAt(
            value,
            'string-bytes',
            'error',
            'bytes is a text, and its character codes go out: return a list of integers',
          ),
        );
      }
    }
  });
  const own = bytes !== undefined && !setsPort;
  if (own) {
    found.push(
      findingAt(
        bytes as AnyNode,
        'no-fport',
        'error',
        'bytes are returned without fPort, so they go out on port 1 unless the caller sets one: return fPort too',
      ),
    );
  }
  return found;
}

/** Comparisons of `input.fPort` in `encodeDownlink`, where it is an object. */
export function portRule({ offer, profile }: Reading): Finding[] {
  if (profile.name !== 'the-things-stack') return [];
  const found: Finding[] = [];
  for (const { name, node } of offer.functions) {
    if (node === undefined || (name !== 'encodeDownlink' && name !== 'Encoder')) continue;
    const [parameter, port] = node.params as AnyNode[];
    const isPort = (each: AnyNode): boolean => {
      if (name === 'Encoder')
        return each.type === 'Identifier' && port?.type === 'Identifier' && each.name === port.name;
      return (
        each.type === 'MemberExpression' &&
        nameOf(each.property as AnyNode) === 'fPort' &&
        each.object.type === 'Identifier' &&
        parameter?.type === 'Identifier' &&
        each.object.name === parameter.name
      );
    };
    walk(node as AnyNode, (each) => {
      if (
        each.type === 'BinaryExpression' &&
        (each.operator === '===' || each.operator === '!==') &&
        (isPort(each.left as AnyNode) || isPort(each.right as AnyNode))
      ) {
        found.push(
          findingAt(
            each,
            'port-identity',
            'error',
            `fPort is an object here, so ${each.operator} is always ${each.operator === '!=='}: compare Number(input.fPort), or better let the command decide`,
          ),
        );
      }
      if (each.type === 'SwitchStatement' && isPort(each.discriminant as AnyNode)) {
        found.push(
          findingAt(
            each,
            'port-identity',
            'error',
            'fPort is an object here, so no case is ever met: switch on Number(input.fPort), or better let the command decide',
          ),
        );
      }
    });
  }
  return found;
}

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

function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
