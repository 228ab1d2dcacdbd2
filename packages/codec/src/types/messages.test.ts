import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

interface Mistake {
  readonly name: string;
  readonly code: string;
  /** What the compiler underlines. */
  readonly at: string;
  readonly says: string;
}

const valve = `
const valve = device('acme-av2', {
  open: command({ fPort: 10, frame: [0x02, { zone: u8(), minutes: u16be() }] }),
  frost: command({ fPort: 10, frame: [0x05, bits({ on: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 7) })] }),
  fetch: command({ fPort: 10, frame: [0x06, { kind: oneOf({ none: 0, range: 1 }) }, when('kind', { range: [{ from: u8() }] })] }),
  reboot: command({ fPort: 10, frame: [0xff] }),
});
`;
const inFrame = (items: string) => `command({ frame: [${items}] });`;
const kind = `{ kind: oneOf({ a: 0, b: 1 }) }`;
const narrow = `{ on: flag() }`;
const refused = (type: string, sentence: string) => `Type '${type}' is not assignable to type '"${sentence}"'.`;
const isNarrow = refused('{ on: BitField<boolean>; }', 'on is narrower than a byte: put it inside bits(…)');
const lonely = 'only the one field of a frame may go without a name: { name: u8() }';
const spread = 'a spread list needs `as const`, or its fields are lost';

const mistakes: readonly Mistake[] = [
  {
    name: 'a misspelt field',
    code: `${valve}encode(valve.open, { zone: 2, minute: 30 });`,
    at: 'minute',
    says: "Object literal may only specify known properties, but 'minute' does not exist in type '{ zone: number; minutes: number; }'. Did you mean to write 'minutes'?",
  },
  {
    name: 'a missing field',
    code: `${valve}encode(valve.open, { zone: 2 });`,
    at: '{ zone: 2 }',
    says: "Argument of type '{ zone: number; }' is not assignable to parameter of type '{ zone: number; minutes: number; }'.\n  Property 'minutes' is missing in type '{ zone: number; }' but required in type '{ zone: number; minutes: number; }'.",
  },
  {
    name: 'a misspelt choice',
    code: `${valve}encode(valve.frost, { on: true, mode: 'soakk' });`,
    at: 'mode',
    says: `Type '"soakk"' is not assignable to type '"soak" | "pulse"'. Did you mean '"soak"'?`,
  },
  {
    name: 'a field of another layout',
    code: `${valve}encode(valve.fetch, { kind: 'none', from: 3 });`,
    at: 'from',
    says: `Object literal may only specify known properties, and 'from' does not exist in type '{ kind: "none"; }'.`,
  },
  {
    name: 'data for a command without fields',
    code: `${valve}encode(valve.reboot, true);`,
    at: 'true',
    says: "Argument of type 'boolean' is not assignable to parameter of type 'NoData'.",
  },
  { name: 'no data', code: `${valve}encode(valve.open);`, at: 'encode', says: 'Expected 2 arguments, but got 1.' },
  { name: 'bits outside of bits(…)', code: inFrame(`2, ${narrow}`), at: narrow, says: isNarrow },
  {
    name: 'bits in a list in the list',
    code: inFrame(`[${narrow}]`),
    at: `[${narrow}]`,
    says: refused('{ on: BitField<boolean>; }[]', 'on is narrower than a byte: put it inside bits(…)'),
  },
  { name: 'bits in a group', code: `group([${narrow}]);`, at: narrow, says: isNarrow },
  { name: 'bits in a list', code: `list([${narrow}]);`, at: narrow, says: isNarrow },
  { name: 'bits in a part', code: `given('a', [${narrow}]);`, at: narrow, says: isNarrow },
  { name: 'bits in an end', code: `optional([${narrow}]);`, at: narrow, says: isNarrow },
  { name: 'bits in hex digits', code: `asHex([${narrow}]);`, at: narrow, says: isNarrow },
  { name: 'bits in a setting', code: `some({ a: [1, ${narrow}] });`, at: narrow, says: isNarrow },
  {
    name: 'bits as the item of a list',
    code: 'list(flag());',
    at: 'flag()',
    says: `Argument of type 'BitField<boolean>' is not assignable to parameter of type '"an item is narrower than a byte"'.`,
  },
  {
    name: 'a maker that was not called',
    code: inFrame('2, { zone: u8 }'),
    at: '{ zone: u8 }',
    says: refused('{ zone: (options?: ScaledOptions) => Field<number>; }', 'zone: call it, with () behind its name'),
  },
  {
    name: 'an unnamed maker that was not called',
    code: inFrame('2, u8'),
    at: 'u8',
    says: refused('(options?: ScaledOptions) => Field<number>', 'call it, with () behind its name'),
  },
  {
    name: 'when over a field that there is not',
    code: inFrame(`${kind}, when('kin', { a: [] })`),
    at: "when('kin', { a: [] })",
    says: refused('When<"kin", { readonly a: readonly []; }>', "when: no field before it is called 'kin'"),
  },
  {
    name: 'a case that its field never has',
    code: inFrame(`${kind}, when('kind', { c: [] })`),
    at: "when('kind', { c: [] })",
    says: refused('When<"kind", { readonly c: readonly []; }>', "when: 'kind' is never 'c'"),
  },
  {
    name: 'a case that its field never has, in a part of the same data',
    code: inFrame(`${kind}, optional([{ x: u8() }, when('kind', { c: [] })])`),
    at: "optional([{ x: u8() }, when('kind', { c: [] })])",
    says: refused(
      'Optional<readonly [{ readonly x: Field<number>; }, When<"kind", { readonly c: readonly []; }>]>',
      "when: 'kind' is never 'c'",
    ),
  },
  {
    name: 'a name twice',
    code: inFrame('{ z: u8() }, { z: u8() }'),
    at: '{ z: u8() }',
    says: refused('{ z: Field<number>; }', 'z is in the frame twice'),
  },
  {
    name: 'a name twice, in bits too',
    code: inFrame('{ z: u8() }, bits({ z: uint(8) })'),
    at: 'bits({ z: uint(8) })',
    says: refused('Part<{ z: number; }>', 'z is in the frame twice'),
  },
  {
    name: 'a name twice in bits',
    code: 'bits([{ z: uint(4) }, { z: uint(4) }]);',
    at: '{ z: uint(4) }',
    says: refused('{ z: BitField<number>; }', 'z is in the frame twice'),
  },
  {
    name: 'two fields without a name',
    code: inFrame('u8(), u16be()'),
    at: 'u16be()',
    says: refused('Field<number>', lonely),
  },
  {
    name: 'a field without a name behind one with a name',
    code: inFrame('{ a: u8() }, u16be()'),
    at: 'u16be()',
    says: refused('Field<number>', lonely),
  },
  {
    name: 'a field with a name behind one without',
    code: inFrame('u16be(), { a: u8() }'),
    at: '{ a: u8() }',
    says: refused('{ a: Field<number>; }', lonely),
  },
  {
    name: 'a spread list whose fields are lost',
    code: `const head = [{ a: u8() }, { b: u8() }]; ${inFrame('...head, { z: u8() }')}`,
    at: 'frame',
    says: refused(
      '({ a: Field<number>; b?: never; } | { b: Field<number>; a?: never; } | { z: Field<number>; })[]',
      spread,
    ),
  },
  {
    name: 'text in a frame',
    code: inFrame("'02'"),
    at: "'02'",
    says: refused('"02"', 'text is not a frame item: write bytes as numbers'),
  },
  {
    name: 'a number for a field',
    code: inFrame('{ zone: 8 }'),
    at: '{ zone: 8 }',
    says: refused('{ zone: number; }', 'zone is not a field'),
  },
  {
    name: 'reserved bits outside of bits(…)',
    code: inFrame('reserved(8)'),
    at: 'reserved(8)',
    says: refused('BitPart', 'bits(…) holds what is narrower than a byte'),
  },
  {
    name: 'a field of whole bytes in bits(…)',
    code: 'bits({ zone: u8() });',
    at: '{ zone: u8() }',
    says: `Argument of type '{ zone: Field<number>; }' is not assignable to parameter of type '"zone takes whole bytes: it cannot stand inside bits(…)"'.`,
  },
  {
    name: 'a number in bits(…)',
    code: `bits([3, ${narrow}]);`,
    at: '3',
    says: refused('number', 'bits(…) holds what is narrower than a byte; fixed bits are reserved(n, value)'),
  },
  {
    name: 'a misspelt option',
    code: 'u8({ minimun: 1 });',
    at: 'minimun',
    says: "Object literal may only specify known properties, but 'minimun' does not exist in type 'ScaledOptions'. Did you mean to write 'minimum'?",
  },
  {
    name: 'a misspelt option of a command',
    code: "command({ frame: [1], confirmd: 'never' });",
    at: 'confirmd',
    says: "Object literal may only specify known properties, but 'confirmd' does not exist in type 'CommandOptions<readonly [1], number, false>'. Did you mean to write 'confirmed'?",
  },
  {
    name: 'an example of other data',
    code: "command({ frame: [1, { zone: u8() }], examples: [{ data: { zoen: 1 }, hex: '0101' }] });",
    at: 'zoen',
    says: "Object literal may only specify known properties, and 'zoen' does not exist in type '{ zone: number; }'.",
  },
  {
    name: 'a checksum that there is not',
    code: "crc8('smbu');",
    at: "'smbu'",
    says: `Argument of type '"smbu"' is not assignable to parameter of type '"smbus" | "maxim-dow"'.`,
  },
];

const each = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join(', ');

/** Declarations as large as real ones get, in which the compiler finds nothing. */
const large: readonly { readonly name: string; readonly code: string }[] = [
  { name: 'sixty items', code: inFrame(each(60, (n) => `{ a${n}: u8() }`)) },
  { name: 'a hundred and fifty groups of fields', code: inFrame(each(150, (n) => `{ a${n}: u8(), b${n}: u16be() }`)) },
  { name: 'as many literals as a frame has bytes', code: inFrame(each(242, () => '1')) },
  { name: 'thirty-two flags', code: inFrame(`bits([${each(32, (n) => `{ f${n}: flag() }`)}])`) },
  { name: 'sixty settings', code: inFrame(`some({ ${each(60, (n) => `s${n}: [${n}, u16be()]`)} })`) },
  {
    name: 'eight parts of two fields',
    code: inFrame(
      `bits([${each(8, (n) => `has('g${n}')`)}]), ${each(8, (n) => `given('g${n}', [{ a${n}: u8(), b${n}: u8() }])`)}`,
    ),
  },
  {
    name: 'twenty cases',
    code: inFrame(
      `{ m: oneOf({ ${each(20, (n) => `c${n}: ${n}`)} }) }, when('m', { ${each(20, (n) => `c${n}: [{ x${n}: u8() }]`)} })`,
    ),
  },
  {
    name: 'twelve ends, each the end of another',
    code: inFrame(`${each(12, (n) => `optional([{ a${n}: u8() }`)}, { z: u8() }${'])'.repeat(12)}`),
  },
  {
    name: 'a hundred and twenty commands',
    code: `device('d', { ${each(120, (n) => `c${n}: command({ fPort: 1, frame: [${n}, { zone: u8(), minutes: u16be() }, bits({ on: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 7) })] })`)} });`,
  },
];

const makers =
  'asHex, bits, command, crc8, device, encode, flag, given, group, has, list, oneOf, optional, reserved, some, u16be, u8, uint, when';
const fileOf = (index: number) => fileURLToPath(new URL(`mistake-${index}.ts`, import.meta.url));
const sources = new Map(
  [...mistakes, ...large].map(({ code }, index) => [
    fileOf(index),
    `import { ${makers} } from '../index.ts';\n${code}\n`,
  ]),
);

/** Compiles all of it as one program, so that the library is checked once. */
function compile(): ts.Program {
  const base = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(base, ts.sys.readFile).config, ts.sys, base);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  return ts.createProgram([...sources.keys()], options, host);
}

function foundIn(program: ts.Program, index: number): readonly { readonly at: string; readonly says: string }[] {
  const source = program.getSourceFile(fileOf(index))!;
  return program.getSemanticDiagnostics(source).map(({ start, length, messageText }) => ({
    at: source.text.slice(start, start! + length!),
    says: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

describe('the compiler', () => {
  let program: ts.Program;
  beforeAll(() => {
    program = compile();
  }, 120_000);

  for (const [index, { name, at, says }] of mistakes.entries()) {
    test(`refuses ${name}`, () => {
      expect(foundIn(program, index)).toEqual([{ at, says }]);
    });
  }
  for (const [index, { name }] of large.entries())
    test(`takes ${name}`, () => expect(foundIn(program, mistakes.length + index)).toEqual([]));
});
