import { afterAll, describe, expect, test } from 'vitest';
import { type Answer, openServers } from '../src/index.ts';

const GUARD = 500;
const encode = (body: string) => `function encodeDownlink(input) { ${body} }`;
const result = (value: string) => encode(`return ${value};`);

/** Scripts that must not harm anyone, and the kinds of outcome that are right: of the error, of its cause, or `fine`. */
const hostile: readonly [does: string, script: string, kinds: readonly string[]][] = [
  ['loops with while', encode('while (true) {}'), ['script_timeout']],
  ['loops with for', encode('for (;;) {}'), ['script_timeout']],
  ['loops with do', encode('do {} while (1);'), ['script_timeout']],
  ['loops with a label', encode('a: for (;;) continue a;'), ['script_timeout']],
  ['loops at the top level', 'for (;;) {}', ['script_timeout']],
  ['catches in a loop', encode('for (;;) { try { null.x; } catch (e) {} }'), ['script_timeout']],
  ['loops in finally', encode('try { throw 1; } finally { for (;;) {} }'), ['script_timeout']],
  ['loops in a generator', encode('function* g() { for (;;) yield 1; } for (const x of g()) {}'), ['script_timeout']],
  [
    'loops in a reaction',
    encode('Promise.resolve().then(() => { for (;;) {} }); return { bytes: [1] };'),
    ['script_timeout'],
  ],
  [
    'reacts without end',
    encode('(function f() { Promise.resolve().then(f); })(); return { bytes: [1] };'),
    ['script_timeout'],
  ],
  ['loops in a comparator', encode('[1, 2, 3].sort(() => { for (;;) {} });'), ['script_timeout']],
  ['loops in a replacer', encode('"a".replace(/a/, () => { for (;;) {} });'), ['script_timeout']],
  ['loops in code made at run time', encode('new Function("for (;;) {}")();'), ['script_timeout']],
  ['backtracks without end', encode('/^(?=a)(a+)+$/.test("a".repeat(40) + "b");'), ['script_timeout']],
  ['backtracks in nested groups', encode('/(?!y)(x+x+)+y/.test("x".repeat(60));'), ['script_timeout']],
  ['calls itself without end', encode('(function f() { f(); })();'), ['script_timeout', 'memory', 'panic']],
  [
    'calls itself by toString',
    encode('const o = { toString() { return "" + o; } }; return "" + o;'),
    ['script_timeout', 'memory', 'panic', 'runtime'],
  ],
  [
    'fills the memory with lists',
    encode('const a = []; for (;;) a.push(new Array(1e5).fill(1));'),
    ['memory', 'script_timeout'],
  ],
  [
    'fills the memory with texts',
    encode('let s = "x"; for (;;) s += s + Math.random();'),
    ['memory', 'script_timeout', 'script', 'panic'],
  ],
  [
    'fills the memory with buffers',
    encode('const a = []; for (;;) a.push(new Uint8Array(1e7).fill(1));'),
    ['memory', 'script_timeout', 'script'],
  ],
  [
    'fills the memory and catches that',
    encode('const a = []; for (;;) { try { for (;;) a.push(new Array(1e5).fill(1)); } catch (e) {} }'),
    ['memory', 'script_timeout'],
  ],
  [
    'joins a giant list',
    encode('return { bytes: [new Array(1e9).join("ab").length & 255] };'),
    ['memory', 'script_timeout', 'script', 'panic', 'fine'],
  ],
  [
    'repeats a giant text',
    encode('return { bytes: ["ab".repeat(2 ** 29).length & 1] };'),
    ['memory', 'script_timeout', 'script', 'panic', 'fine'],
  ],
  [
    'pads a giant text',
    encode('"a".padStart(2 ** 30, "b").split("");'),
    ['memory', 'script_timeout', 'script', 'panic', 'output'],
  ],
  ['hangs in a getter of the result', result('{ get bytes() { for (;;) {} } }'), ['hang']],
  [
    'hangs in an iterator of the bytes',
    result('{ bytes: { [Symbol.iterator]: function* () { for (;;) yield 1; } } }'),
    ['hang', 'memory'],
  ],
  ['hangs in valueOf of a byte', result('{ bytes: [{ valueOf() { for (;;) {} } }] }'), ['hang']],
  ['hangs in toString of an error', result('{ bytes: [1], errors: [{ toString() { for (;;) {} } }] }'), ['hang']],
  ['has a length without end', result('{ bytes: { length: 2 ** 53 } }'), ['hang', 'memory', 'runtime']],
  ['returns a gigantic list', result('{ bytes: new Array(3e8) }'), ['fine', 'memory', 'hang', 'panic']],
  ['returns a Proxy that throws', result('new Proxy({}, { get() { throw new Error("trap"); } })'), ['runtime']],
  ['returns a Proxy that hangs', result('new Proxy({}, { get() { for (;;) {} } })'), ['hang']],
  [
    'pollutes Object.prototype',
    `Object.prototype.toJSON = function () { return 1; }; ${result('{ bytes: [1] }')}`,
    ['fine'],
  ],
  [
    'pollutes Object.prototype with setters',
    `const d = {}; for (const k of ['bytes', 'fPort', 'warnings', 'errors', 'value', 'get', 'set', 'thrown']) d[k] = Object.assign(Object.create(null), { set() { throw new Error(k); }, get() {}, configurable: true }); Object.defineProperties(Object.prototype, d); ${result('{}')}`,
    ['fine'],
  ],
  [
    'pollutes Array.prototype',
    `Array.prototype.push = Array.prototype.map = Array.prototype.join = function () { throw new Error("polluted"); }; ${result('{ bytes: [1] }')}`,
    ['fine'],
  ],
  [
    'breaks the built-in functions',
    `JSON.stringify = JSON.parse = Object.keys = String = Number = undefined; Function.prototype.call = Function.prototype.apply = null; ${result('{ bytes: [1] }')}`,
    ['fine'],
  ],
  [
    'reaches for the host by constructor',
    encode(
      'return { bytes: [1], warnings: [typeof (function () {}).constructor("return typeof process + typeof require + typeof WebAssembly")()] };',
    ),
    ['fine'],
  ],
  [
    'reaches for the host by an error',
    encode(
      'try { null.x; } catch (e) { return { bytes: [1], warnings: [String(e.constructor.constructor("return typeof process")())] }; }',
    ),
    ['fine'],
  ],
  [
    'reaches for the host by the input',
    encode('return { bytes: [1], warnings: [String(input.constructor.constructor("return typeof process")())] };'),
    ['fine'],
  ],
  ['replaces main', `main = function () { for (;;) {} }; ${result('{ bytes: [1] }')}`, ['script_timeout', 'fine']],
  [
    "replaces the global object's members",
    `for (const k of Object.getOwnPropertyNames(globalThis)) { try { globalThis[k] = null; } catch (e) {} } ${result('{ bytes: [1] }')}`,
    ['fine', 'script', 'entrypoint_not_found'],
  ],
  [
    'throws an object that throws',
    encode('throw { toString() { throw { toString() { throw 1; } }; } };'),
    ['runtime', 'script', 'panic'],
  ],
];

const control = 'function encodeDownlink(input) { return { bytes: [input.data.a, 2], fPort: 7, warnings: ["w"] }; }';
const input = { decoded_payload: { a: 1 }, f_port: 9 };
const seen = JSON.stringify(
  Object.getOwnPropertyNames(globalThis).concat(Object.getOwnPropertyNames(Object.prototype)).sort(),
);

const targets = [
  ['the-things-stack@3.36', false],
  ['the-things-stack@3.32', true],
  ['chirpstack', false],
] as const;

for (const [name, standIn] of targets) {
  const servers = await openServers({ guardMs: GUARD, workers: 1, standIn, memoryLimit: 256 * 2 ** 20 });
  afterAll(() => servers.close());
  const server = await servers.server(name);

  describe.skipIf(!standIn && server.engine.stand_in)(`${name} in ${server.engine.name}`, () => {
    for (const [does, script, kinds] of hostile) {
      test(`contains a script that ${does}`, async () => {
        const { outcome } = await server.run({ script, operation: 'encodeDownlink', input });
        expect(
          kindsOf(outcome).some((kind) => kinds.includes(kind) || (name === 'chirpstack' && isPlainly(kind))),
        ).toBe(true);
        const next = await server.run({ script: control, operation: 'encodeDownlink', input });
        const warnings = name === 'chirpstack' ? [] : ['w'];
        expect(next.outcome).toEqual({ f_port: 7, frm_payload_hex: '0102', warnings });
      });
    }

    test('leaves the host as it was', () => {
      expect(
        JSON.stringify(
          Object.getOwnPropertyNames(globalThis).concat(Object.getOwnPropertyNames(Object.prototype)).sort(),
        ),
      ).toBe(seen);
    });
  });
}

/** The kind of an outcome, and of its cause. */
function kindsOf(outcome: Answer['outcome']): string[] {
  if (!('error' in outcome)) return ['fine'];
  const { kind, cause } = outcome.error;
  return cause === undefined ? [kind] : [kind, cause.kind];
}

/** ChirpStack has no word for what goes wrong in a script or its result but these, and reads less of the result. */
function isPlainly(kind: string): boolean {
  return kind === 'script' || kind === 'output' || kind === 'fine';
}
