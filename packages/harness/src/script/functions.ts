import type { AnyNode, ArrowFunctionExpression, FunctionDeclaration, FunctionExpression } from 'acorn';
import type { ParsedScript } from './parse-script.ts';
import { walk } from './walk.ts';

/** A function, of whatever form. */
export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** The functions that servers call, and their names of version 2. */
export const FORMATTER_NAMES = [
  'encodeDownlink',
  'decodeDownlink',
  'decodeUplink',
  'normalizeUplink',
  'Encoder',
  'Decoder',
] as const;

export type FormatterName = (typeof FORMATTER_NAMES)[number];

/** A function that a server calls. */
export interface FormatterFunction {
  readonly name: FormatterName;
  /** The function, where it stands under its name. */
  readonly node?: FunctionNode;
  readonly line: number;
}

/** What a script offers a server. */
export interface Offer {
  readonly functions: readonly FormatterFunction[];
  /** Where functions are exported, and under which names. */
  readonly exported: readonly { readonly name: string; readonly line: number; readonly guarded: boolean }[];
}

/** Finds the functions of a script that servers call. */
export function offerOf({ program }: ParsedScript): Offer {
  const functions: FormatterFunction[] = [];
  const exported: { name: string; line: number; guarded: boolean }[] = [];
  const found = (name: string, node: AnyNode | null | undefined, at: AnyNode) => {
    if (!FORMATTER_NAMES.includes(name as FormatterName) || functions.some((one) => one.name === name)) return;
    const line = at.loc!.start.line;
    functions.push({ name: name as FormatterName, line, ...(isFunction(node) ? { node } : {}) });
  };
  for (const statement of program.body as AnyNode[]) {
    const declared =
      statement.type === 'ExportNamedDeclaration' && statement.declaration
        ? (statement.declaration as AnyNode)
        : statement;
    if (declared.type === 'FunctionDeclaration') found(declared.id!.name, declared, declared);
    if (declared.type === 'VariableDeclaration') {
      for (const { id, init } of declared.declarations) if (id.type === 'Identifier') found(id.name, init, declared);
    }
    if (declared.type === 'ExpressionStatement' && declared.expression.type === 'AssignmentExpression') {
      const { left, right } = declared.expression;
      if (left.type === 'Identifier') found(left.name, right, declared);
    }
  }
  walk(program, (node, around) => {
    const name = exportedName(node);
    if (name === undefined) return;
    const guarded = around.some(({ type }) => ['IfStatement', 'TryStatement', 'LogicalExpression'].includes(type));
    const inner = around.some(isFunction);
    if (!inner) exported.push({ name, line: node.loc!.start.line, guarded });
  });
  return { functions, exported };
}

/** Whether a node is a function. */
export function isFunction(node: AnyNode | null | undefined): node is AnyNode & FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

/** The function around a node that stands nearest to it, given the nodes around it from the outermost in. */
export function functionAround(around: readonly AnyNode[]): AnyNode | undefined {
  return [...around].reverse().find(isFunction);
}

function exportedName(node: AnyNode): string | undefined {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = node.left;
  if (computed || property.type !== 'Identifier') return undefined;
  if (object.type === 'Identifier' && object.name === 'exports') return property.name;
  if (object.type === 'Identifier' && object.name === 'module' && property.name === 'exports') return 'module.exports';
  const { type } = object;
  if (type === 'MemberExpression' && object.object.type === 'Identifier' && object.object.name === 'module')
    return property.name;
  return undefined;
}
