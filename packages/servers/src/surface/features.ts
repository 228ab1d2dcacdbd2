/** Syntax that an engine or a wrapper may refuse, by the names of the contract's surface list, with an example of each. */
export const features = {
  logicalAssignment: { called: '`??=`, `||=` and `&&=`', example: 'var a; a ??= 1;' },
  numericSeparators: { called: 'numeric separators', example: '1_000;' },
  bigIntLiterals: { called: 'BigInt literals', example: '1n;' },
  asyncGenerators: { called: 'async generators', example: 'async function* g() {}' },
  forAwait: { called: '`for await`', example: 'async function f() { for await (const x of []) {} }' },
  regexpFlagS: { called: 'the regular expression flag s', example: '/a/s;' },
  regexpFlagD: { called: 'the regular expression flag d', example: '/a/d;' },
  regexpFlagV: { called: 'the regular expression flag v', example: '/a/v;' },
  regexpModifiers: { called: 'regular expression modifiers', example: '/(?i:a)b/;' },
  legacyOctalDecimal: { called: 'decimal numbers with a leading zero', example: '08;' },
  legacyOctal: { called: 'octal numbers with a leading zero', example: '017;' },
  htmlComments: { called: 'HTML-like comments', example: '<!-- a' },
  dynamicImport: { called: '`import()`', example: 'import("y");' },
  importDeclaration: { called: '`import`', example: 'import x from "y";' },
  exportDeclaration: { called: '`export`', example: 'export const a = 1;' },
  exportDefault: { called: '`export default`', example: 'export default 1;' },
  topLevelAwait: { called: '`await` at the top level', example: 'await 1;' },
  with: { called: '`with`', example: 'with ({}) {}' },
  functionDeclaredTwice: { called: 'a function declared twice', example: 'function f() {} function f() {}' },
  undeclaredAssignment: { called: 'assignment to a name that is not declared', example: 'undeclared = 1;' },
} as const;

/** The name of a piece of syntax. */
export type Feature = keyof typeof features;

/** What goja accepts and does otherwise than the standard; a script with it runs, and may go wrong (tts-formatters §10). */
export const bentFeatures = {
  regexpNamedGroups: { called: '`groups` of named groups', example: '/(?<a>x)/.exec("x").groups.a' },
  regexpUnicodeProperties: { called: '`\\p{…}` in regular expressions', example: '/\\p{Lu}/u.test("A")' },
  functionInBlock: {
    called: 'a function declared in a block and used outside of it',
    example: '{ function f() {} } f();',
  },
  errorCause: { called: 'the `cause` option of errors', example: 'new Error("a", { cause: 1 }).cause' },
  toLocaleString: { called: 'numbers and dates in the manner of a language', example: '(1234.5).toLocaleString()' },
} as const;

/** The name of something that goja does otherwise. */
export type BentFeature = keyof typeof bentFeatures;
