/** A function, and the one around it. */
export interface Scope {
  readonly around?: Scope;
}

/** A statement, or a line of a block; a declaration also by its parts. */
export interface Statement {
  readonly depth: number;
  readonly scope: Scope;
  readonly text: string;
  readonly variable?: { readonly name: string; readonly value: string };
}

/**
 * Statements in which a variable that only the statement right behind it uses, once and before anything else is called there,
 * has given way to its value: what is done, and in which order, stays the same.
 */
export function inlined(statements: readonly Statement[]): readonly Statement[] {
  const uses = usesIn(statements);
  const kept: Statement[] = [];
  for (const statement of [...statements].reverse()) {
    const { depth, scope, variable } = statement;
    const behind = kept.at(-1);
    const isMeant = variable && behind?.depth === depth && uses.get(scope)!.get(variable.name) === 2;
    const text = isMeant ? filled(behind.text, variable) : undefined;
    if (text === undefined) kept.push(statement);
    else kept[kept.length - 1] = withText(behind!, text);
  }
  return kept.reverse();
}

/** Texts in quotes, and names that are neither properties nor keys. */
const WORD = /"(?:[^"\\]|\\.)*"|(?<![\w$.])[A-Za-z_$][\w$]*(?![\w$]|:)/g;

/** How often each word stands in each function, those inside it included. */
function usesIn(statements: readonly Statement[]): ReadonlyMap<Scope, ReadonlyMap<string, number>> {
  const uses = new Map<Scope, Map<string, number>>();
  for (const { scope, text } of statements) {
    for (let around: Scope | undefined = scope; around; around = around.around) {
      const counts = uses.get(around) ?? new Map<string, number>();
      uses.set(around, counts);
      for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return uses;
}

/** The statement with the value in place of the variable, unless that would change the order of what is done. */
function filled(text: string, { name, value }: { name: string; value: string }): string | undefined {
  if (text.endsWith('{')) return undefined;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word !== name) continue;
    const before = text.slice(0, index);
    const behind = text.slice(index + name.length);
    if (/[)?]|&&|\|\|/.test(before.replace(WORD, ''))) return undefined;
    const alone = /(?:[{:,=] |[[(]|return )$/.test(before) && /^(?:[\]),;]|\s*})/.test(behind);
    return `${before}${alone ? value : `(${value})`}${behind}`;
  }
  return undefined;
}

function withText(statement: Statement, text: string): Statement {
  const { variable } = statement;
  if (!variable) return { ...statement, text };
  return { ...statement, text, variable: { ...variable, value: text.slice(`var ${variable.name} = `.length, -1) } };
}
