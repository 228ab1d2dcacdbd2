import type { AnyNode, Function as FunctionNode, Pattern, Program } from 'acorn';

/** What a script uses and defines. */
export interface ScriptNames {
  /** Names that it defines at the top. */
  readonly top: readonly string[];
  /** Names that it uses without defining them. */
  readonly free: readonly string[];
  /** Names of methods that it calls, of anything: `Math.floor`, or `.concat` of some value. */
  readonly methods: readonly string[];
}

/** Walks a script of ES5, whose scopes are functions and `catch`. */
export function namesIn(program: Program): ScriptNames {
  const free = new Set<string>();
  const methods = new Set<string>();
  const top = declaredIn(program.body);
  walk(program, [new Set(top)]);
  return { top, free: [...free].sort(), methods: [...methods].sort() };

  function walk(node: AnyNode, scopes: readonly ReadonlySet<string>[]): void {
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression': {
        const own = [...parameters(node), ...declaredIn([node.body]), 'arguments', ...(node.id ? [node.id.name] : [])];
        walk(node.body, [...scopes, new Set(own)]);
        return;
      }
      case 'CatchClause':
        walk(node.body, [...scopes, new Set(node.param ? boundBy(node.param) : [])]);
        return;
      case 'Identifier':
        if (!isDefined(node.name, scopes)) free.add(node.name);
        return;
      case 'MemberExpression':
        walk(node.object, scopes);
        if (node.computed) walk(node.property, scopes);
        return;
      case 'CallExpression':
        if (
          node.callee.type === 'MemberExpression' &&
          !node.callee.computed &&
          node.callee.property.type === 'Identifier'
        ) {
          const { object, property } = node.callee;
          const isGlobal = object.type === 'Identifier' && !isDefined(object.name, scopes);
          methods.add(isGlobal ? `${object.name}.${property.name}` : `.${property.name}`);
        }
        for (const child of childrenOf(node)) walk(child, scopes);
        return;
      case 'Property':
        if (node.computed) walk(node.key, scopes);
        walk(node.value, scopes);
        return;
      default:
        for (const child of childrenOf(node)) walk(child, scopes);
    }
  }
}

function isDefined(name: string, scopes: readonly ReadonlySet<string>[]): boolean {
  return scopes.some((scope) => scope.has(name));
}

function parameters(node: FunctionNode): readonly string[] {
  return node.params.flatMap(boundBy);
}

function boundBy(pattern: Pattern): readonly string[] {
  return pattern.type === 'Identifier' ? [pattern.name] : [];
}

/** The names that statements define for the function that they stand in. */
function declaredIn(nodes: readonly AnyNode[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type === 'FunctionDeclaration') return node.id ? [node.id.name] : [];
    if (node.type === 'FunctionExpression') return [];
    if (node.type === 'VariableDeclarator') return [...boundBy(node.id), ...declaredIn(node.init ? [node.init] : [])];
    return declaredIn(childrenOf(node));
  });
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((one): one is AnyNode => typeof one === 'object' && one !== null && typeof one.type === 'string');
}
