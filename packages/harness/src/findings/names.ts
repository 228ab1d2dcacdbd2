import { nameOf } from '@downlink-kit/servers';
import type { AnyNode } from 'acorn';
import { walk } from '../script/walk.ts';
import type { Finding } from './finding.ts';
import { findingAt, type Reading } from './reading.ts';

/** Names of other surroundings that authors take for the language's. */
const ELSEWHERE = [
  'Buffer',
  'console',
  'require',
  'module',
  'exports',
  'process',
  'atob',
  'btoa',
  'TextDecoder',
  'TextEncoder',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'fetch',
  'window',
  'document',
  'global',
  'self',
  'Intl',
  'URL',
  'crypto',
  'structuredClone',
  'queueMicrotask',
  'BigInt',
  'WeakRef',
  'XMLHttpRequest',
  'alert',
  'performance',
  '__dirname',
  '__filename',
];
/** Names that are the language's own, whatever an engine lists. */
const LANGUAGE = ['undefined', 'globalThis', 'eval', 'arguments'];
/** Methods of values that came to the language late, by what has them. */
const LATE_METHODS: { readonly [method: string]: readonly string[] } = {
  at: ['Array.prototype', 'String.prototype'],
  replaceAll: ['String.prototype'],
  findLast: ['Array.prototype'],
  findLastIndex: ['Array.prototype'],
  toSorted: ['Array.prototype'],
  toReversed: ['Array.prototype'],
  toSpliced: ['Array.prototype'],
  flat: ['Array.prototype'],
  flatMap: ['Array.prototype'],
  padStart: ['String.prototype'],
  padEnd: ['String.prototype'],
  matchAll: ['String.prototype'],
  trimStart: ['String.prototype'],
  trimEnd: ['String.prototype'],
};

/** Names and methods that the server does not have, that it owns, or that are declared nowhere. */
export function nameRules(reading: Reading): Finding[] {
  return [...freeNames(reading), ...ownedNames(reading), ...lateMembers(reading)];
}

function freeNames(reading: Reading): Finding[] {
  const { scopes, profile } = reading;
  const known = new Set([...profile.surface.globals, ...profile.brings, ...LANGUAGE]);
  const assigned = new Set(scopes.free.filter((one) => one.assigned).map(({ node }) => node.name));
  const told = new Set<string>();
  return scopes.free.flatMap(({ node, assigned: isAssigned, guarded }) => {
    const { name } = node;
    if (known.has(name) || guarded || told.has(name)) return [];
    if (assigned.has(name) && !isAssigned) return [];
    told.add(name);
    if (isAssigned) {
      const fails = profile.module;
      const says = fails
        ? 'which is an error there, as scripts are strict modules'
        : 'which makes it global, and is an error on servers where scripts are strict';
      return [
        findingAt(
          node,
          'undeclared',
          fails ? 'error' : 'warning',
          `${name} is assigned to and declared nowhere, ${says}: declare it with var`,
        ),
      ];
    }
    if (ELSEWHERE.includes(name)) {
      return [
        findingAt(
          node,
          'missing-api',
          'error',
          `${nameOf(profile)} has no ${name}: do without it, or guard it by typeof ${name}`,
        ),
      ];
    }
    return [findingAt(node, 'undeclared', 'error', `${name} is declared nowhere: declare it, or check its spelling`)];
  });
}

function ownedNames({ scopes, profile }: Reading): Finding[] {
  return profile.owns.flatMap((name) => {
    const node = scopes.topLevel.get(name);
    if (node === undefined) return [];
    return [
      findingAt(node, 'owned-name', 'error', `${name} is a name of ${nameOf(profile)} itself: call yours otherwise`),
    ];
  });
}

function lateMembers(reading: Reading): Finding[] {
  const { members, globals } = reading.profile.surface;
  if (members === undefined) return [];
  const found: Finding[] = [];
  walk(reading.parsed.program, (node, around) => {
    if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return;
    const { name } = node.property;
    const { object } = node;
    const say = (what: string) =>
      found.push(findingAt(node, 'missing-api', 'error', `${nameOf(reading.profile)} has no ${what}: write it out`));
    if (object.type === 'Identifier' && globals.includes(object.name) && !reading.scopes.topLevel.has(object.name)) {
      const listed = members[object.name];
      const known =
        listed?.includes(name) || ['prototype', 'length', 'name', 'call', 'apply', 'bind', 'toString'].includes(name);
      if (listed !== undefined && !known && isCalled(node, around)) say(`${object.name}.${name}`);
      return;
    }
    const owners = Object.hasOwn(LATE_METHODS, name) ? LATE_METHODS[name]! : undefined;
    if (owners === undefined || !isCalled(node, around)) return;
    if (!owners.some((owner) => members[owner]?.includes(name))) say(`method ${name}`);
  });
  return found;
}

function isCalled(node: AnyNode, around: readonly AnyNode[]): boolean {
  const parent = around.at(-1);
  return parent?.type === 'CallExpression' && parent.callee === node;
}
