import type { AnyNode } from 'acorn';
import { nameOf } from '../script/name-of.ts';
import { walk } from '../script/walk.ts';
import type { Finding } from './finding.ts';
import { findingAt, type Reading } from './reading.ts';

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
