import * as kit from '@downlink-kit/codec';
import { devices } from '@downlink-kit/harness';
import { profiles } from '@downlink-kit/servers';
import { type CallExpression, type ExpressionStatement, type FunctionExpression, type Program, parse } from 'acorn';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declared } from '../laws/subjects.ts';
import { namesIn } from './free-names.ts';
import { compiled, generatedScript } from './generated.ts';

/** Names that the wrappers of servers own (codec-apis §1). */
const OWNED = [
  ...['Buffer', 'main', 'operation', 'input', 'exports', 'chirpstack_input', 'getDriverEngineResult'],
  ...profiles.flatMap(({ owns }) => owns),
];

/** What ES5 brings and the engines have. */
const GLOBALS = ['Array', 'Date', 'JSON', 'Math', 'Number', 'Object', 'String', 'isFinite', 'parseInt', 'undefined'];
const METHODS = [
  ...['.apply', '.call', '.charAt', '.charCodeAt', '.concat', '.every', '.exec', '.filter', '.forEach', '.getTime'],
  ...['.hasOwnProperty', '.indexOf', '.join', '.map', '.pop', '.push', '.replace', '.reverse', '.setUTCFullYear'],
  ...['.setUTCHours', '.slice', '.some', '.sort', '.split', '.test', '.toExponential', '.toISOString', '.toString'],
  ...['.toUpperCase', 'Array.isArray', 'Date.UTC', 'JSON.stringify', 'Math.abs', 'Math.floor', 'Math.max', 'Math.min'],
  ...['Math.pow', 'Math.round', 'Object.defineProperty', 'Object.getPrototypeOf', 'Object.keys', 'String.fromCharCode'],
  // A row of the table of commands writes and reads.
  ...['.write', '.read'],
];

const odd = [
  'x"; y(); "',
  "it's",
  '__proto',
  'constructor',
  'line\u2028separator',
  'back\\slash',
  '*/ x(); /*',
  '</script>',
  '\n// x',
];
const oddlyNamed = kit.device(
  'odd\u2029 */ id\r\nthrow 1;',
  Object.fromEntries(
    odd.map((name, at) => [
      name,
      kit.command({
        title: `${name}\nthrow 2;`,
        frame: [at, { [name]: kit.u8({ unit: name }), word: kit.oneOf({ [name]: 0, other: 1 }) }] as never,
      }),
    ]),
  ),
  { fPort: 10 },
) as unknown as kit.AnyDevice;

const random = fc.sample(devices(), { numRuns: 150, seed: 20_261_124 });
const scripts: readonly (readonly [name: string, script: string])[] = [
  ...declared.map((device) => [device.$device.id, generatedScript(device)] as const),
  ['a device with odd names', generatedScript(oddlyNamed)] as const,
  ...random.map((device, at) => [`random device ${at + 1}`, generatedScript(device)] as const),
];

describe.each(scripts)('the formatter of %s', (_, script) => {
  const program = parse(script, { ecmaVersion: 5 });
  const { top, free, methods } = namesIn(program);
  const within = functionsWithin(program);

  test('is ES5, also where strict, also as a module', () => {
    expect(() => parse(`'use strict';\n${script}`, { ecmaVersion: 5 })).not.toThrow();
    expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'module' })).not.toThrow();
  });

  test('defines its two functions alone, and within them each once, and none that a server owns', () => {
    expect(program.body.map(({ type }) => type)).toEqual(['VariableDeclaration', 'ExpressionStatement']);
    expect(top).toEqual(['encodeDownlink', 'decodeDownlink']);
    expect(within.length).toBeGreaterThan(10);
    expect(within.filter((name, at) => within.indexOf(name) !== at)).toEqual([]);
    expect(within.filter((name) => OWNED.includes(name))).toEqual([]);
  });

  test('uses nothing that an engine may lack', () => {
    expect(free.filter((name) => !GLOBALS.includes(name))).toEqual([]);
    expect(methods.filter((name) => !METHODS.includes(name))).toEqual([]);
  });

  test('calls each of its functions', () => {
    const uses = (name: string) => script.split(new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`)).length - 1;
    expect(within.filter((name) => uses(name) < 2)).toEqual([]);
  });
});

/** The names of the functions in the one that holds a formatter. */
function functionsWithin({ body }: Program): readonly string[] {
  const call = (body[1] as ExpressionStatement).expression as CallExpression;
  const { body: inner } = (call.callee as FunctionExpression).body;
  return inner.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
}

describe('a device with odd names', () => {
  const { encodeDownlink, decodeDownlink } = compiled(generatedScript(oddlyNamed));
  for (const [at, name] of odd.entries()) {
    test(`has a command called ${JSON.stringify(name)}, a dull one`, () => {
      const data = { command: name, [name]: 7, word: name };
      expect(encodeDownlink({ data })).toEqual({ bytes: [at, 7, 0], fPort: 10 });
      expect(decodeDownlink({ bytes: [at, 7, 0], fPort: 10 })).toEqual({ data });
    });
  }
});

describe('the list of names that a script uses', () => {
  test('holds what it does not define, and only that', () => {
    const script =
      'var a = b; function f(c) { var d = c + e; try { g.h(d); } catch (i) { i.j(Date.now()); } return { k: d, l: m[n]() }; }';
    expect(namesIn(parse(script, { ecmaVersion: 5 }))).toEqual({
      top: ['a', 'f'],
      free: ['Date', 'b', 'e', 'g', 'm', 'n'],
      methods: ['.j', 'Date.now', 'g.h'],
    });
  });
});
