import { describe, expect, test } from 'vitest';
import type { Outcome } from '../answer.ts';
import { findServer } from '../server-name.ts';
import { codeFrame } from './code-frame.ts';
import { diagnose } from './diagnose.ts';

const stack = findServer('the-things-stack');
const thrown = (text: string, position: string): Outcome => ({
  error: { kind: 'script', message: text + position, text, stack: position },
});

describe('a diagnosis', () => {
  test('shows the line of the author, with the wrapper taken off', () => {
    const script = 'function encodeDownlink(input) {\n  return input.data.x.y;\n}';
    const outcome = thrown("TypeError: Cannot read property 'y' of undefined", ' at encodeDownlink (<eval>:3:23(4))');
    expect(diagnose(outcome, script, stack)).toEqual({
      kind: 'script',
      raw: "TypeError: Cannot read property 'y' of undefined at encodeDownlink (<eval>:3:23(4))",
      advice: expect.stringContaining('.y is read from nothing'),
      function: 'encodeDownlink',
      line: 2,
      column: 23,
      frame: [
        '  1 | function encodeDownlink(input) {',
        '> 2 |   return input.data.x.y;',
        '    |                       ^',
        '  3 | }',
      ].join('\n'),
    });
  });

  test('takes the two tabs off the first line', () => {
    const outcome = thrown('Error: x', ' at encodeDownlink (<eval>:2:37(3))');
    expect(diagnose(outcome, 'function encodeDownlink() { throw new Error("x"); }', stack)).toMatchObject({
      line: 1,
      column: 35,
    });
  });

  test('names no line where the fault lies in the wrapper', () => {
    const outcome = thrown('ReferenceError: Encoder is not defined', ' at main (<eval>:10:19(27))');
    const found = diagnose(outcome, 'var x;', stack);
    expect(found).toMatchObject({
      function: 'main',
      advice: expect.stringContaining('there is no function encodeDownlink'),
    });
    expect(found).not.toHaveProperty('line');
  });

  test('names the built-in function that threw', () => {
    expect(diagnose(thrown('RangeError: Invalid time value', ' at toISOString (native)'), 'x', stack)).toMatchObject({
      function: 'toISOString',
      advice: 'the date is no date: check what it was made from',
    });
  });

  test('finds the place of a syntax error', () => {
    const message = 'SyntaxError: SyntaxError: (anonymous): Line 4:9 Unexpected token ; (and 4 more errors)';
    const outcome: Outcome = { error: { kind: 'script', message, text: message } };
    expect(diagnose(outcome, 'var a = 1;\n\nvar b = ;', stack)).toMatchObject({ line: 3, column: 9 });
  });

  test('finds the place of an error of the compiler', () => {
    const message = "SyntaxError: SyntaxError: Identifier 'a' has already been declared at 2:18";
    const outcome: Outcome = { error: { kind: 'script', message, text: message } };
    expect(diagnose(outcome, 'let a = 1; let a = 2;', stack)).toMatchObject({
      line: 1,
      column: 16,
      advice: 'the name is declared twice',
    });
  });

  test('explains the innermost cause, and keeps what the server says', () => {
    const cause = { kind: 'no_script_output', message: 'no script output' };
    const outcome: Outcome = { error: { kind: 'output', message: 'invalid output', cause } };
    expect(diagnose(outcome, '', stack)).toEqual({
      kind: 'no_script_output',
      raw: 'invalid output: no script output',
      advice: 'the function returned nothing: return an object, { bytes, fPort } or { errors }',
    });
  });

  test("takes ChirpStack's three lines off", () => {
    const outcome = thrown('Error: no', ' at encodeDownlink (main:5:9)');
    expect(
      diagnose(outcome, 'function encodeDownlink() {\n  throw new Error("no");\n}', findServer('chirpstack')),
    ).toMatchObject({ line: 2, column: 9 });
  });

  test('of a success is nothing', () => {
    expect(diagnose({ f_port: 1, frm_payload_hex: '01', warnings: [] }, '', stack)).toBeUndefined();
  });
});

describe('advice', () => {
  // What goja says in these situations, from tts-formatters §13, and what has to be in the advice.
  const rows = [
    ["TypeError: Object has no member 'b'", 'no method b'],
    ['TypeError: Value is not an object: 5', '5 is used where'],
    ['ReferenceError: foo is not defined', 'foo is not declared'],
    ['TypeError: Value is not a constructor', 'no constructor'],
    ['TypeError: Assignment to constant variable.', 'let'],
    ['ReferenceError: Cannot access a variable before initialization', 'above the line'],
    ['TypeError: Value is not object coercible', 'decodeUplink'],
    ['TypeError: Cannot convert undefined or null to object', 'check it first'],
    ['TypeError: object is not iterable', 'no list'],
    ["TypeError: Class constructor cannot be invoked without 'new'", 'class'],
    ['RangeError: Invalid array length', 'length'],
    ['RangeError: toFixed() precision must be between 0 and 100', '0 to 100'],
    ['RangeError: Invalid count value', 'repeat'],
    ['SyntaxError: Unexpected end of JSON input (EOF)', 'JSON'],
    ["SyntaxError: invalid character 'x' looking for beginning of value", 'JSON'],
    ['RangeError: Invalid time value', 'date'],
    ['TypeError: Host object field a cannot be made read-only', 'JSON.parse'],
    ['ReferenceError: require is not defined', 'bundle'],
    ['ReferenceError: Buffer is not defined', 'by hand'],
    ["ReferenceError: 'Encoder' is not defined", 'no function encodeDownlink'],
    ["ReferenceError: 'atob' is not defined", 'atob does not exist here'],
    ["ReferenceError: 'lenght' is not defined", 'lenght is not declared anywhere'],
    ['ReferenceError: console is not defined', 'console'],
    ['ReferenceError: setTimeout is not defined', 'setTimeout'],
  ];
  for (const [text, part] of rows) {
    test(`is given for "${text}"`, () => {
      expect(diagnose(thrown(text!, ' at f (<eval>:2:3(1))'), 'x', stack)?.advice).toContain(part);
    });
  }
});

describe('a code frame', () => {
  test('shows two lines around', () => {
    expect(codeFrame('a\nb\nc\nd\ne\nf', { line: 4 })).toBe(
      ['  2 | b', '  3 | c', '> 4 | d', '  5 | e', '  6 | f'].join('\n'),
    );
  });

  test('keeps tabs in front of the mark', () => {
    expect(codeFrame('\tab', { line: 1, column: 3 })).toBe('> 1 | \tab\n    | \t ^');
  });

  test('cuts a long line around the column', () => {
    const [line, mark] = codeFrame(`${'x'.repeat(500)}!${'x'.repeat(500)}`, { line: 1, column: 501 }).split('\n');
    expect(line!.length).toBeLessThan(140);
    expect(line![mark!.indexOf('^')]).toBe('!');
  });
});
