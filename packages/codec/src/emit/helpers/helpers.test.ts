import { describe, expect, test } from 'vitest';
import { helperNames, helpersFor } from './helpers.ts';

/** Every helper, since every name is called. */
const codes = helpersFor(helperNames.map((name) => `${name}();`).join('\n')).flatMap(({ helpers }) => helpers);

describe('helpers', () => {
  test('name nothing of their own like another helper', () => {
    const locals = codes.flatMap(({ code }) => [
      ...[...code.matchAll(/function \w*\(([^)]*)\)/g)].flatMap(([, list]) => list!.split(', ')),
      ...[...code.matchAll(/\b(?:var|catch \()\s*(\w+)/g)].map(([, name]) => name!),
    ]);
    expect(locals.length).toBeGreaterThan(200);
    expect([...new Set(locals)].filter((name) => helperNames.includes(name))).toEqual([]);
  });

  test('each have a name of their own', () =>
    expect(helperNames.filter((name, at) => helperNames.indexOf(name) !== at)).toEqual([]));

  const uses: readonly { readonly name: string; readonly code: string; readonly isUse: boolean }[] = [
    { name: 'called', code: 'xor8(bytes, 0);', isUse: true },
    { name: 'handed over', code: 'scaledRow([1], 1, xor8, 0, 1);', isUse: true },
    { name: 'in a text', code: 'var text = "xor8(x) \\" xor8";', isUse: false },
    { name: 'in a comment', code: '// xor8(x)', isUse: false },
    { name: 'a property', code: 'data.xor8 = 1;', isUse: false },
    { name: 'a key', code: 'return { xor8: 1 };', isUse: false },
  ];
  test.each(uses)('are printed where one is $name: $isUse', ({ code, isUse }) =>
    expect(helpersFor(code).some(({ helpers }) => helpers.some((one) => one.code.startsWith('function xor8(')))).toBe(
      isUse,
    ),
  );
});
