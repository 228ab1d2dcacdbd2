import { type Code, js } from './code.ts';
import { Identifiers } from './identifiers.ts';
import { inlined, type Scope, type Statement } from './inline.ts';

/** The statements of one function, and the names in it. */
export class Body {
  readonly #statements: Statement[];
  readonly #depth: number;
  readonly #scope: Scope;
  readonly names: Identifiers;
  /** How many blocks and functions were opened in this body so far. */
  #opened = 0;

  constructor(around: Identifiers, depth = 1, scope: Scope = {}, statements: Statement[] = []) {
    this.names = around;
    this.#depth = depth;
    this.#scope = scope;
    this.#statements = statements;
  }

  add(statement: Code): void {
    this.#statements.push(this.#statement(statement.text));
  }

  #statement(text: string): Statement {
    return { depth: this.#depth, scope: this.#scope, text };
  }

  /** Declares a variable; gives back its name. */
  declare(wish: string, value: Code): Code {
    const name = this.names.unique(wish);
    const statement = this.#statement(`var ${name.text} = ${value.text};`);
    this.#statements.push({ ...statement, variable: { name: name.text, value: value.text } });
    return name;
  }

  /** Adds a statement that more can be put into, as long as no block has been opened behind it. */
  addOpen(statement: Code): (instead: Code) => boolean {
    const at = this.#statements.length;
    const opened = this.#opened;
    this.add(statement);
    return (instead) => {
      if (this.#opened !== opened) return false;
      this.#statements[at] = this.#statement(instead.text);
      return true;
    };
  }

  /** A block between braces; its variables belong to the function. */
  block(head: Code, fill: (inside: Body) => void): void {
    this.#opened += 1;
    this.add(js`${head} {`);
    fill(new Body(this.names, this.#depth + 1, this.#scope, this.#statements));
    this.add(js`}`);
  }

  /** A function expression with names of its own, from its head to what stands behind its brace. */
  inner(head: Code, fill: (inside: Body) => void, behind: Code): void {
    this.#opened += 1;
    this.add(js`${head} {`);
    fill(new Body(new Identifiers(this.names), this.#depth + 1, { around: this.#scope }, this.#statements));
    this.add(js`}${behind}`);
  }

  get text(): string {
    return inlined(this.#statements)
      .map(({ depth, text }) => text.replace(/^/gm, '  '.repeat(depth)))
      .join('\n');
  }
}
