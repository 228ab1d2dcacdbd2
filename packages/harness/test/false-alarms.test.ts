import { afterAll, describe, expect, test } from 'vitest';
import type { LawName } from '../src/laws/law.ts';
import { openJudge } from './seeded/judge.ts';

const { judge, close } = await openJudge();
afterAll(close);

const decoder = (body: string) => `\nfunction decodeDownlink(input) {\n  var b = input.bytes;\n  ${body}\n}\n`;
const encoder = (body: string) => `function encodeDownlink(input) {\n  var d = input.data || {};\n  ${body}\n}`;

/** Habits of real formatters that a law said something wrong of. */
const rows: readonly {
  readonly name: string;
  readonly script: string;
  readonly law: LawName;
  /** What it may find: no counterexample at all, or one with such a message. */
  readonly finds: RegExp | undefined;
}[] = [
  {
    name: 'texts that a field of numbers does not read have no bytes to share',
    script: encoder(
      "if (!('interval' in d)) return { errors: ['interval'] };\n  return { bytes: [1, d.interval & 255], fPort: 9 };",
    ),
    law: 'no-collision',
    finds: undefined,
  },
  {
    name: 'a text in a field of numbers is of another type, and not cut',
    script: encoder(
      "if (!('interval' in d)) return { errors: ['interval'] };\n  return { bytes: [1, d.interval & 255], fPort: 9 };",
    ),
    law: 'no-silent-loss',
    finds: /^interval \d+ goes out as \d+ does|^interval takes .* where \d+ belongs/,
  },
  {
    name: 'lists in a field of numbers have no bytes to share',
    script: encoder(
      "if (d.delay === undefined) return { errors: ['delay'] };\n  return { bytes: [2, (d.delay.seconds || 0) & 255], fPort: 9 };",
    ),
    law: 'no-collision',
    finds: undefined,
  },
  {
    name: 'an empty frame is for the law of bytes alone',
    script: encoder(
      "if (!('type' in d)) return { errors: ['type'] };\n  return { bytes: d.type === 'config' ? [3] : [], fPort: 9 };",
    ),
    law: 'no-silent-loss',
    finds: undefined,
  },
  {
    name: 'a key that another command needs is ignored, not lost',
    script:
      encoder(
        "if (d.command === 'reboot') return { bytes: [255], fPort: 9 };\n  if (d.command !== 'open' || !(d.zone >= 0 && d.zone < 256) || d.zone % 1 !== 0 || typeof d.zone !== 'number') return { errors: ['open or reboot'] };\n  return { bytes: [2, d.zone], fPort: 9 };",
      ) + decoder("return { data: b[0] === 255 ? { command: 'reboot' } : { command: 'open', zone: b[1] } };"),
    law: 'round-trip',
    finds: undefined,
  },
];

describe('what is no fault of its law', () => {
  test.each(rows)('$name', async ({ script, law, finds }) => {
    for (const seed of [1, 2, 3]) {
      const { laws } = await judge('wild.js', script, seed);
      const message = laws.find((one) => one.law === law)!.counterexample?.message;
      if (finds === undefined) expect(message).toBeUndefined();
      else expect(message).toMatch(finds);
    }
  });
});
