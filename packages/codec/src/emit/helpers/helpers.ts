import type { Helper } from '../helper.ts';
import { dispatch } from './dispatch.ts';
import { numbers } from './numbers.ts';
import { reading } from './reading.ts';
import { refusing } from './refusing.ts';
import { taking } from './taking.ts';
import { texts } from './texts.ts';
import { times } from './times.ts';

const all: readonly Helper[] = [...dispatch, ...taking, ...texts, ...times, ...numbers, ...reading, ...refusing];

/** The helpers that some code calls, with those that they call themselves, in a fixed order. */
export function helpersFor(code: string): readonly Helper[] {
  const wanted = new Set<Helper>();
  const follow = (text: string): void => {
    const called = new Set(text.match(/\b[A-Za-z]\w*(?=\()/g));
    for (const one of all) {
      if (wanted.has(one) || !functionsIn(one).some((name) => called.has(name))) continue;
      wanted.add(one);
      follow(one.code);
    }
  };
  follow(code);
  return all.filter((one) => wanted.has(one));
}

/** All names that helpers define at the top level, which no other name may take. */
export const helperNames: readonly string[] = all.flatMap(functionsIn);

/** The functions that a helper defines: its own, and those that only it was thought to call. */
function functionsIn({ code }: Helper): readonly string[] {
  return [...code.matchAll(/^function (\w+)/gm)].map(([, name]) => name!);
}
