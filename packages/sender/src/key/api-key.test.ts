import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { PLANTED_KEY, PLANTED_SECRET, withoutKey } from '../../test/planted-key.ts';
import { ApiKey } from './api-key.ts';

describe('an API key', () => {
  const key = new ApiKey(PLANTED_KEY);

  test('shows nowhere but in the header', () => {
    withoutKey(key);
    expect([`${key}`, JSON.stringify({ key }), inspect({ key })]).toEqual([
      '<API key>',
      '{"key":"<API key>"}',
      '{ key: <API key> }',
    ]);
    expect(Object.getOwnPropertyNames(key).map((name) => Reflect.get(key, name))).toEqual([]);
    expect(Object.values(structuredClone(key))).toEqual([]);
    expect(key.authorization() === `Bearer ${PLANTED_KEY}`).toBe(true);
  });

  test('is struck from texts, whole and by its secret part', () => {
    expect(key.strikeFrom(`a ${PLANTED_KEY} b ${PLANTED_SECRET} c`)).toBe('a <API key> b <API key> c');
  });
});
