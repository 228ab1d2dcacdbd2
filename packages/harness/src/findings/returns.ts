import type { AnyNode, ObjectExpression } from 'acorn';
import { functionAround } from '../script/functions.ts';
import { nameOf } from '../script/name-of.ts';
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
