import type { Sample } from './question.ts';

/** Work that takes long, told by the unit of which it does so many. What is compared is its first time, and counts. */
export function timed(work: () => unknown, units: () => number): Sample {
  let first: number | undefined;
  const time = async () => {
    const start = performance.now();
    const answer = await work();
    return { answer, each: ((performance.now() - start) * 1e6) / units() };
  };
  return {
    async answer() {
      const { answer, each } = await time();
      first = each;
      return answer;
    },
    async sample() {
      const held = first;
      first = undefined;
      return held ?? (await time()).each;
    },
  };
}
