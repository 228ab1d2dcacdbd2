import ts from 'typescript';

/** A place where a comment behind an expression says what it is. */
interface Claim {
  readonly from: number;
  readonly to: number;
  readonly expression: string;
  readonly value: string;
}

/**
 * Makes every claim of a snippet a check: `2 + 2; // 4` becomes `$check(2 + 2, 4)`. A comment that is no value, like
 * `// bytes 02 02 001e`, stays a comment.
 */
export function withChecks(code: string): { code: string; claims: number } {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.Latest, true);
  const claims: Claim[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const value = valueBehind(node, code);
      if (value !== undefined) {
        const expression = node.expression.getText(source);
        claims.push({ from: node.getStart(source), to: node.getEnd(), expression, value });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const checked = claims.reduceRight(
    (text, { from, to, expression, value }) =>
      `${text.slice(0, from)}$check(${expression}, ${value});${text.slice(to)}`,
    code,
  );
  return {
    code: claims.length === 0 ? code : `import { $check } from '../../snippets/check.ts';\n${checked}`,
    claims: claims.length,
  };
}

/** What the comment behind a statement says, if that is an expression. */
function valueBehind(node: ts.Node, code: string): string | undefined {
  const comment = ts.getTrailingCommentRanges(code, node.getEnd())?.[0];
  if (comment?.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return undefined;
  const said = code.slice(comment.pos + 2, comment.end).trim();
  return isLiteral(said) ? said : undefined;
}

function isLiteral(text: string): boolean {
  const { statements, parseDiagnostics } = ts.createSourceFile(
    'value.ts',
    `(${text})`,
    ts.ScriptTarget.Latest,
    true,
  ) as ts.SourceFile & { parseDiagnostics: unknown[] };
  const [only] = statements;
  if (parseDiagnostics.length > 0 || statements.length !== 1 || !ts.isExpressionStatement(only!)) return false;
  const literal = (node: ts.Node): boolean => {
    if (ts.isParenthesizedExpression(node)) return literal(node.expression);
    if (ts.isPrefixUnaryExpression(node)) return literal(node.operand);
    if (ts.isArrayLiteralExpression(node)) return node.elements.every(literal);
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.every((property) => ts.isPropertyAssignment(property) && literal(property.initializer));
    }
    const words = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];
    return ts.isStringLiteral(node) || ts.isNumericLiteral(node) || words.includes(node.kind);
  };
  return literal(only.expression);
}
