import type { AnyNode, Identifier } from 'acorn';
import { functionAround, isFunction } from './functions.ts';
import type { ParsedScript } from './parse-script.ts';
import { walk } from './walk.ts';

/** A name used in a script that is declared nowhere in it. */
export interface FreeName {
  readonly node: Identifier;
  readonly assigned: boolean;
  /** It is only asked for by `typeof`, or used where that was asked before. */
  readonly guarded: boolean;
}

/** The names of a script. */
export interface Scopes {
  /** Declared at the top level, with the node that declares each. */
  readonly topLevel: ReadonlyMap<string, AnyNode>;
  readonly free: readonly FreeName[];
}

/** Finds which names are declared where, a block counted as part of its function. */
export function scopesOf({ program }: ParsedScript): Scopes {
  const declared = new Map<AnyNode, Set<string>>();
  const topLevel = new Map<string, AnyNode>();
  const scopeOf = (around: readonly AnyNode[]) => functionAround(around) ?? program;
  const declare = (scope: AnyNode, name: string, node: AnyNode) => {
    if (!declared.has(scope)) declared.set(scope, new Set());
    declared.get(scope)!.add(name);
    if (scope === program && !topLevel.has(name)) topLevel.set(name, node);
  };
  walk(program, (node, around) => {
    const scope = scopeOf(around);
    if (node.type === 'VariableDeclarator') for (const name of namesIn(node.id as AnyNode)) declare(scope, name, node);
    if (node.type === 'CatchClause' && node.param)
      for (const name of namesIn(node.param as AnyNode)) declare(scope, name, node);
    if (node.type === 'ClassDeclaration' && node.id) declare(scope, node.id.name, node);
    if (node.type === 'ClassExpression' && node.id) declare(scope, node.id.name, node);
    if (node.type.startsWith('Import') && 'local' in node) declare(scope, (node.local as Identifier).name, node);
    if (!isFunction(node)) return;
    if (node.type === 'FunctionDeclaration' && node.id) declare(scope, node.id.name, node);
    if (node.type === 'FunctionExpression' && node.id) declare(node, node.id.name, node);
    for (const parameter of node.params) for (const name of namesIn(parameter as AnyNode)) declare(node, name, node);
    declare(node, 'arguments', node);
  });
  const free: FreeName[] = [];
  walk(program, (node, around) => {
    if (node.type !== 'Identifier' || !isReference(node, around.at(-1))) return;
    const known = [...around].some((scope) => declared.get(scope)?.has(node.name));
    if (known) return;
    free.push({ node, assigned: isAssigned(node, around.at(-1)), guarded: isGuarded(node, around) });
  });
  return { topLevel, free };
}

function namesIn(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn((property.type === 'Property' ? property.value : property.argument) as AnyNode),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element as AnyNode) : []));
    case 'AssignmentPattern':
      return namesIn(pattern.left as AnyNode);
    case 'RestElement':
      return namesIn(pattern.argument as AnyNode);
    default:
      return [];
  }
}

function isReference(node: Identifier, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
      return parent.value === node || (parent.computed && parent.key === node);
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.computed || parent.value === node;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return false;
    default:
      return true;
  }
}

function isAssigned(node: Identifier, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'AssignmentExpression') return parent.left === node;
  if (parent?.type === 'ForInStatement' || parent?.type === 'ForOfStatement') return parent.left === (node as AnyNode);
  return parent?.type === 'UpdateExpression';
}

/** Whether `typeof name` is asked around a use, or the use is that question. */
function isGuarded(node: Identifier, around: readonly AnyNode[]): boolean {
  return around.some((outer) => {
    if (outer.type === 'UnaryExpression') return outer.operator === 'typeof' && outer.argument === node;
    if (outer.type === 'TryStatement') return !isWithin(node, outer.handler as AnyNode | null | undefined);
    const test =
      outer.type === 'IfStatement' || outer.type === 'ConditionalExpression'
        ? (outer.test as AnyNode)
        : outer.type === 'LogicalExpression'
          ? (outer.left as AnyNode)
          : undefined;
    return test !== undefined && asksFor(test, node.name);
  });
}

function isWithin(node: AnyNode, outer: AnyNode | null | undefined): boolean {
  return outer !== null && outer !== undefined && outer.start <= node.start && node.end <= outer.end;
}

function asksFor(test: AnyNode, name: string): boolean {
  let asks = false;
  walk(test, (node) => {
    if (node.type !== 'UnaryExpression' || node.operator !== 'typeof') return;
    if (node.argument.type === 'Identifier' && (node.argument.name === name || name === 'exports' || name === 'module'))
      asks = true;
  });
  return asks;
}
