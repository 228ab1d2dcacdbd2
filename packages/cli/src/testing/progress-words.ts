import type { ProgressEvent } from '@downlink-kit/harness';
import { timeWords } from '../output/time-words.ts';

/** How far a test has come: formatters done, rate, time left, how many failed. */
export function progressWords({ done, found, counting, rate, failed }: ProgressEvent): string {
  const seconds = rate > 0 ? Math.ceil((found - done) / rate) : undefined;
  return [
    `${done} of ${found}${counting ? '+' : ''}`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    ...(seconds === undefined || counting ? [] : [`${timeWords(seconds)} left`]),
    `${failed} failed`,
  ].join(' · ');
}
