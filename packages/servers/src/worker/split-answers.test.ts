import { describe, expect, test } from 'vitest';
import { splitAnswers } from './split-answers.ts';

const rows: readonly [says: string, answers: readonly string[]][] = [
  ['nothing', []],
  ['one answer', ['{"a":1}']],
  ['several answers', ['{"a":[1,{"b":[]}]}', '{}', '{"c":-0}']],
  ['texts with brackets and quotes', ['{"a":"]}\\"[{","b":"\\\\"}', '{"d":"\\\\\\""}']],
];

describe('the answers in a reply of goja', () => {
  for (const [says, answers] of rows) {
    test(`are cut out of ${says}`, () => expect(splitAnswers(`{"answers":[${answers.join()}]}`)).toEqual(answers));
  }
});
