import { withoutTexts } from '../code.ts';
import type { Helper, Helpers } from '../helper.ts';
import { numbers } from './numbers.ts';
import { reading } from './reading.ts';
import { readingCalls } from './reading-calls.ts';
import { refusing } from './refusing.ts';
import { rows } from './rows.ts';
import { taking } from './taking.ts';
import { texts } from './texts.ts';
import { times } from './times.ts';
import { writingCalls } from './writing-calls.ts';

const all: readonly Helpers[] = [
  { about: 'Rows that need no functions of their own.', helpers: rows },
  { about: 'From payloads to frames.', helpers: writingCalls },
  { about: 'From frames to payloads.', helpers: readingCalls },
  {
    about: 'From values to counts, refusing what cannot be sent.',
    helpers: taking,
  },
  { about: 'Text and bytes.', helpers: texts },
  { about: 'Times.', helpers: times },
  { about: 'Numbers that take more than shifts.', helpers: numbers },
  { about: 'From bytes to values, refusing what would not be sent.', helpers: reading },
  { about: 'Refusing, in one sentence.', helpers: refusing },
];

/** The helpers that some code calls, with those that they call themselves, in a fixed order. */
export function helpersFor(code: string): readonly Helpers[] {
  const wanted = new Set<Helper>();
  const follow = (text: string): void => {
    const called = new Set(withoutTexts(text).match(/(?<![\w$.])[A-Za-z]\w*(?![\w$]|:)/g));
    for (const one of all.flatMap(({ helpers }) => helpers)) {
      if (wanted.has(one) || !functionsIn(one.code).some((name) => called.has(name))) continue;
      wanted.add(one);
      follow(one.code);
    }
  };
  follow(code);
  return all
    .map(({ about, helpers }) => ({ about, helpers: helpers.filter((one) => wanted.has(one)) }))
    .filter(({ helpers }) => helpers.length > 0);
}

/** The functions that code defines at its top level. */
export function functionsIn(code: string): readonly string[] {
  return [...code.matchAll(/^function (\w+)/gm)].map(([, name]) => name!);
}

/** The functions that every formatter has of its own, made from its commands; helpers call them. */
export const TABLE_FUNCTIONS = ['commandNames', 'commandNamed', 'rowsFor'] as const;

/** All names that helpers define at the top level, which no other name may take. */
export const helperNames: readonly string[] = [
  ...TABLE_FUNCTIONS,
  ...all.flatMap(({ helpers }) => helpers.flatMap(({ code }) => functionsIn(code))),
];
