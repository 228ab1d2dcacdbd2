import { describe, expect, it } from 'vitest';
import { writeJson } from '../src/index.ts';

const levels = 200_000;

/** A value so deep that `JSON.stringify` gives up, around another one. */
function deeply(inner: unknown): { value: unknown; opening: string; closing: string } {
  let value = inner;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [1, value] : { a: value, b: undefined };
  return { value, opening: '{"a":[1,'.repeat(levels / 2), closing: ']}'.repeat(levels / 2) };
}

describe('writeJson', () => {
  for (const inner of [{ z: 1, a: 'x"y\n', n: null }, [], {}, '\u2028', -1.5, [[], {}, true]]) {
    it(`writes ${JSON.stringify(inner)} alike on the surface and ${levels} levels below it`, () => {
      const { value, opening, closing } = deeply(inner);
      expect(() => JSON.stringify(value)).toThrow(RangeError);
      expect(writeJson(value) === opening + JSON.stringify(inner) + closing).toBe(true);
      expect(writeJson(inner)).toBe(JSON.stringify(inner));
    });
  }

  it('writes null for empty objects where that is asked for', () => {
    const inner = { a: {}, b: [{}, []], c: { d: {} } };
    const wanted = '{"a":null,"b":[null,[]],"c":{"d":null}}';
    const { value, opening, closing } = deeply(inner);
    expect(writeJson(inner, 'null')).toBe(wanted);
    expect(writeJson(value, 'null') === opening + wanted + closing).toBe(true);
  });

  it('refuses what contains itself', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(() => writeJson(circular)).toThrow(TypeError);
  });
});
