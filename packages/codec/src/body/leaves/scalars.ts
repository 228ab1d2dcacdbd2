import { type Priority, priorities } from '../body-item.ts';
import type { JsonNode } from '../json/node.ts';
import { Refused } from '../refused.ts';
import { kindOf, type Leaf } from '../shape.ts';
import { wellFormed } from '../source.ts';
import { wholeNumber } from './uint32.ts';

/** true or false, and nothing like them. */
export const boolean: Leaf = {
  kind: 'leaf',
  read(node) {
    if (node.kind !== 'boolean') throw new Refused('wrong_type', `${kindOf(node)} is not true or false`);
    return node.value;
  },
  isZero: (value) => value === false,
  nullOnPlain: false,
  isStrict: () => true,
  advice: 'write true or false, or leave it out',
};

/** A text with a rule of its own. */
export function text(advice: string, fault?: (value: string) => { code: string; why: string } | undefined): Leaf {
  return {
    kind: 'leaf',
    read(node) {
      if (node.kind !== 'text') throw new Refused('wrong_type', `${kindOf(node)} is not a text`);
      return wellFormed(node.value);
    },
    ...(fault === undefined ? {} : { fault: (value: unknown) => fault(value as string) }),
    isZero: (value) => value === '',
    nullOnPlain: true,
    nullInList: '',
    isStrict: () => true,
    advice,
  };
}

/** One of the seven priorities; on the webhook route an unknown name is dropped in silence, which leaves LOWEST. */
export const priority: Leaf = {
  kind: 'leaf',
  read(node, route) {
    if (node.kind === 'number') return nameOf(route === 'webhook' ? exactly(node.text) : loosely(node.text));
    if (node.kind !== 'text') throw new Refused('wrong_type', `${kindOf(node)} is not a priority`);
    if (isPriority(node.value)) return node.value;
    if (route === 'webhook') return 'LOWEST';
    if (/^[+-]?[0-9]+$/.test(node.value)) return nameOf(Number(node.value));
    throw new Refused('bad_priority', `${JSON.stringify(node.value)} is not a priority`);
  },
  fault: (value) =>
    typeof value === 'number' ? { code: 'bad_priority', why: `${value} is not a priority` } : undefined,
  isZero: (value) => value === 'LOWEST',
  nullOnPlain: false,
  isStrict: (node: JsonNode) => node.kind === 'text',
  advice: `write one of ${priorities.join(', ')} in capitals`,
};

function isPriority(value: string): value is Priority {
  return (priorities as readonly string[]).includes(value);
}

function nameOf(number: number): Priority | number {
  return priorities[number] ?? number;
}

function exactly(written: string): number {
  const whole = wholeNumber(written);
  if (whole === undefined || Math.abs(Number(whole)) > 0x7fff_ffff) {
    throw new Refused('bad_priority', `${written} is not a priority`);
  }
  return Number(whole) + 0;
}

function loosely(written: string): number {
  return Number(/^-?[0-9]+/.exec(written)![0]) + 0;
}
