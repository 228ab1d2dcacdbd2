import type { AnyNode } from 'acorn';
import type { ParsedScript } from '../script/parse-script.ts';
import { scopesOf } from '../script/scopes.ts';
import { childrenOf } from '../script/walk.ts';

/** A script that tells what it does, and how many branches it has. */
export interface Instrumented {
  readonly text: string;
  /** Decisions; each can be taken (`2n`) and not taken (`2n + 1`). */
  readonly decisions: number;
  /** The lines of the returns of an object with bytes, by their numbers. */
  readonly answers: readonly number[];
}

const COMPARISONS = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=']);
/** Methods whose first argument is looked for or checked. */
const LOOKUPS = new Set([
  'indexOf',
  'includes',
  'hasOwnProperty',
  'hasOwn',
  'has',
  'get',
  'test',
  'call',
  'isArray',
  'isInteger',
  'isFinite',
  'isNaN',
  'isSafeInteger',
]);

/**
 * Rewrites a script so that it tells of every decision, comparison and lookup; `$d` numbers decisions, `$c` takes
 * comparisons, `$y` types, `$m` members by computed names, `$x` lookups.
 */
export function instrument(parsed: ParsedScript): Instrumented {
  const { text, program } = parsed;
  const undeclared = new Set<AnyNode>(scopesOf(parsed).free.map(({ node }) => node));
  let decisions = 0;
  let switches = 0;
  const answers: number[] = [];
  const decision = (code: string) => `$d(${decisions++}, ${code})`;

  function render(node: AnyNode, parent?: AnyNode): string {
    const own = (child: AnyNode) => render(child, node);
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        return around(node, own, node.test as AnyNode, decision);
      case 'WhileStatement':
      case 'DoWhileStatement':
        return around(node, own, node.test as AnyNode, decision);
      case 'ReturnStatement': {
        const { argument } = node;
        if (!argument || !hasBytes(argument as AnyNode)) return plain(node, own);
        const id = answers.push(node.loc!.start.line) - 1;
        return around(node, own, argument as AnyNode, (code) => `$r(${id}, ${code})`);
      }
      case 'ForStatement':
        return node.test ? around(node, own, node.test as AnyNode, decision) : plain(node, own);
      case 'LogicalExpression':
        return around(node, own, node.left as AnyNode, node.operator === '??' ? (code) => code : decision);
      case 'SwitchStatement': {
        const id = switches++;
        return plain(node, (child) => {
          if (child === node.discriminant) return `$s(${id}, ${own(child)})`;
          if (child.type !== 'SwitchCase') return own(child);
          return plain(child, (part) =>
            part === child.test ? `$k(${id}, ${decisions++}, ${render(part, child)})` : render(part, child),
          );
        });
      }
      case 'BinaryExpression': {
        const { operator, left, right } = node;
        if (!COMPARISONS.has(operator)) return plain(node, own);
        const type = typeAsked(left as AnyNode, right as AnyNode);
        // To read a name that is declared nowhere throws, where `typeof` does not.
        if (type !== undefined && !undeclared.has(type.of))
          return `$y(${JSON.stringify(operator)}, ${own(type.of)}, ${JSON.stringify(type.name)})`;
        return `$c(${JSON.stringify(operator)}, ${own(left as AnyNode)}, ${own(right as AnyNode)})`;
      }
      case 'MemberExpression':
        if (node.computed && !node.optional && node.object.type !== 'Super' && isRead(node, parent)) {
          return `$m(${own(node.object as AnyNode)}, ${own(node.property as AnyNode)})`;
        }
        return plain(node, own);
      case 'CallExpression': {
        const { callee, optional } = node;
        const plainCall = optional || node.arguments.some(({ type }) => type === 'SpreadElement');
        if (plainCall || callee.type !== 'MemberExpression' || callee.computed || callee.optional)
          return plain(node, own);
        if (
          callee.object.type === 'Super' ||
          callee.property.type !== 'Identifier' ||
          !LOOKUPS.has(callee.property.name)
        )
          return plain(node, own);
        const given = node.arguments.map((argument) => own(argument as AnyNode)).join(', ');
        return `$x(${JSON.stringify(callee.property.name)}, ${render(callee.object as AnyNode, callee)}, [${given}])`;
      }
      case 'VariableDeclaration':
        // A function held by a constant could not be put behind the one that takes notes.
        return parent?.type === 'Program' && node.kind === 'const'
          ? plain(node, own).replace('const', 'let')
          : plain(node, own);
      case 'ExportNamedDeclaration':
        return node.declaration ? own(node.declaration as AnyNode) : '';
      case 'Property':
        return node.shorthand ? text.slice(node.start, node.end) : plain(node, own);
      default:
        return plain(node, own);
    }
  }

  function around(node: AnyNode, own: (child: AnyNode) => string, of: AnyNode, wrap: (code: string) => string): string {
    return plain(node, (child) => (child === of ? wrap(own(child)) : own(child)));
  }

  /** The text of a node with the texts of its children in their places. */
  function plain(node: AnyNode, of: (child: AnyNode) => string): string {
    let out = '';
    let from = node.start;
    for (const child of childrenOf(node)) {
      if (child.start < from) continue;
      out += text.slice(from, child.start) + of(child);
      from = child.end;
    }
    return out + text.slice(from, node.end);
  }

  const out = text.slice(0, program.start) + render(program as AnyNode) + text.slice(program.end);
  return { text: out, decisions, answers };
}

function hasBytes(node: AnyNode): boolean {
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some(
    (one) => one.type === 'Property' && !one.computed && one.key.type === 'Identifier' && one.key.name === 'bytes',
  );
}

/** `typeof x === 'number'`, either way round. */
function typeAsked(left: AnyNode, right: AnyNode): { of: AnyNode; name: string } | undefined {
  const [question, answer] = left.type === 'UnaryExpression' ? [left, right] : [right, left];
  if (question.type !== 'UnaryExpression' || question.operator !== 'typeof') return undefined;
  if (answer.type !== 'Literal' || typeof answer.value !== 'string') return undefined;
  return { of: question.argument as AnyNode, name: answer.value };
}

/** Whether a member is read where it stands, and neither called, assigned to nor deleted. */
function isRead(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.left !== node;
    case 'UpdateExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ArrayPattern':
    case 'ObjectPattern':
    case 'AssignmentPattern':
    case 'RestElement':
      return false;
    case 'UnaryExpression':
      return parent.operator !== 'delete' && parent.operator !== 'typeof';
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'TaggedTemplateExpression':
      return false;
    default:
      return true;
  }
}
