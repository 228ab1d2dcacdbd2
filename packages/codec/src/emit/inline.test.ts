import { describe, expect, test } from 'vitest';
import { Body } from './body.ts';
import { Code } from './code.ts';
import { Identifiers } from './identifiers.ts';

/** What is left of declarations `name = value` and the statements behind them. */
function left(...statements: readonly string[]): string {
  const body = new Body(new Identifiers());
  for (const statement of statements) {
    const [, name, value] = /^var (\w+) = (.*);$/.exec(statement) ?? [];
    if (name === undefined) body.add(new Code(statement));
    else body.declare(name, new Code(value!));
  }
  return body.text.replaceAll('  ', '');
}

describe('a variable gives way to its value', () => {
  const rows: readonly { readonly name: string; readonly from: readonly string[]; readonly to: string }[] = [
    { name: 'in the statement behind it', from: ['var a = f();', 'return [a];'], to: 'return [f()];' },
    {
      name: 'in order with others',
      from: ['var a = f();', 'var b = g();', 'return { a: a, b: b };'],
      to: 'return { a: f(), b: g() };',
    },
    { name: 'as the argument of a call', from: ['var a = f();', 'return g(a, 1);'], to: 'return g(f(), 1);' },
    {
      name: 'in brackets beside an operator',
      from: ['var a = b | c;', 'return [a & 255];'],
      to: 'return [(b | c) & 255];',
    },
  ];
  for (const { name, from, to } of rows) test(name, () => expect(left(...from)).toBe(to));
});

describe('a variable stays', () => {
  const rows: readonly { readonly name: string; readonly lines: readonly string[] }[] = [
    { name: 'that is used twice', lines: ['var a = f();', 'return [a, a];'] },
    { name: 'that a later statement uses', lines: ['var a = f();', 'g();', 'return [a];'] },
    { name: 'behind something that is called first', lines: ['var a = f();', 'return [g(), a];'] },
    { name: 'that is used on a condition', lines: ['var a = f();', 'return b ? a : 0;'] },
    {
      name: 'in the head of a loop, which is looked at again and again',
      lines: ['var a = f();', 'while (b < a) {', '}'],
    },
    { name: 'whose name stands there as a key or in a text only', lines: ['var a = f();', 'return { a: "a" };'] },
  ];
  for (const { name, lines } of rows) test(name, () => expect(left(...lines)).toBe(lines.join('\n')));
});
