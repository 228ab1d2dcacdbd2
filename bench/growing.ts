import type { Question, Size, Work } from './question.ts';

interface Growth {
  readonly name: string;
  readonly asks: string;
  /** From the smallest on, which the others are measured by. */
  readonly sizes: readonly number[];
  /** What stands behind a size in the table, `500 commands`. */
  readonly of: string;
  /** The work at a size; `answer` is true where it was done rightly. */
  readonly at: (size: number) => Promise<Work & { readonly close?: () => Promise<void> }>;
  readonly rounds?: number;
  /** Sizes above this are for the long run. */
  readonly usual?: number;
}

/** A question whose variants are sizes: a ratio of 1 means that one costs as much among many as among few. */
export function growing({ name, asks, sizes, of, at, rounds = 11, usual }: Growth): Question {
  return {
    name,
    asks,
    against: `${sizes[0]} ${of}`,
    unit: 'ns',
    async prepare(asked) {
      const chosen = sizes.filter((size) => isAsked(size, asked, sizes, usual));
      const works = await Promise.all(chosen.map(async (size) => ({ size, work: await at(size) })));
      return {
        variants: Object.fromEntries(works.map(({ size, work }) => [`${size} ${of}`, work])),
        rounds,
        close: async () => {
          for (const { work } of works) await work.close?.();
        },
      };
    },
  };
}

function isAsked(size: number, asked: Size, sizes: readonly number[], usual = Number.POSITIVE_INFINITY): boolean {
  if (asked === 'short') return sizes.indexOf(size) < 2;
  return asked === 'long' || size <= usual;
}
