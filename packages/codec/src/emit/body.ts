import { Code, js } from './code.ts';
import { Identifiers } from './identifiers.ts';

/** The statements of one function, and the names in it. */
export class Body {
  readonly #lines: string[];
  readonly #depth: number;
  readonly names: Identifiers;

  constructor(around: Identifiers, depth = 1, lines: string[] = []) {
    this.names = around;
    this.#depth = depth;
    this.#lines = lines;
  }

  add(statement: Code): void {
    const indent = '  '.repeat(this.#depth);
    for (const line of statement.text.split('\n')) this.#lines.push(indent + line);
  }

  /** Declares a variable; gives back its name. */
  declare(wish: string, value: Code): Code {
    const name = this.names.unique(wish);
    this.add(js`var ${name} = ${value};`);
    return name;
  }

  /** A block between braces; its variables belong to the function. */
  block(head: Code, fill: (inside: Body) => void): void {
    this.add(js`${head} {`);
    fill(new Body(this.names, this.#depth + 1, this.#lines));
    this.add(js`}`);
  }

  /** A function expression with names of its own. */
  inner(head: Code, fill: (inside: Body) => void): Code {
    const lines: string[] = [];
    fill(new Body(new Identifiers(this.names), 1, lines));
    return js`${head} {\n${new Code(lines.join('\n'))}\n}`;
  }

  get text(): string {
    return this.#lines.join('\n');
  }
}
