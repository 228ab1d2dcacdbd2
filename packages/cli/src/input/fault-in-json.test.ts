import { describe, expect, test } from 'vitest';
import { faultInJson } from './fault-in-json.ts';

describe('faultInJson finds', () => {
  for (const [name, text, fault] of [
    ['nothing where all keys differ', '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', undefined],
    ['nothing in a text that looks like a key', '{"a":"\\"a\\":","b":["a","a"]}', undefined],
    ['nothing at the deepest level', '[[[1]]]', undefined],
    ['a key that is there twice', '{"a":1,"b":2,"a":3}', { kind: 'key_twice', key: 'a', offset: 13 }],
    ['it inside', '[{"b":{"a":1, "a" :2}}]', { kind: 'key_twice', key: 'a', offset: 14 }],
    ['it spelt in another way', '{"a":1,"\\u0061":2}', { kind: 'key_twice', key: 'a', offset: 7 }],
    [
      'a name that every object has, twice',
      '{"__proto__":1,"__proto__":2}',
      { kind: 'key_twice', key: '__proto__', offset: 15 },
    ],
    ['what is nested too deep', '[[{"a":[1]}]]', { kind: 'too_deep', offset: 7 }],
  ] as const) {
    test(name, () => expect(faultInJson(text, 3)).toEqual(fault));
  }
});
