import type { FleetProgress } from '@downlink-kit/sender';
import { timeWords } from '../output/time-words.ts';

/** How far a run has come: lines done, rate, time left, outcomes. */
export function progressWords(progress: FleetProgress, total: number | undefined): string {
  const { done, perSecond, secondsLeft } = progress;
  return [
    total === undefined ? `${done} done` : `${done} of ${total}`,
    `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`,
    ...(secondsLeft === undefined ? [] : [`${timeWords(secondsLeft)} left`]),
    outcomeWords(progress),
  ].join(' · ');
}

/** Outcomes and their numbers; what there is none of is left out. */
export function outcomeWords(counts: {
  readonly queued: number;
  readonly refused: number;
  readonly unknown: number;
}): string {
  const { queued, refused, unknown } = counts;
  return [
    `${queued} queued`,
    ...(refused === 0 ? [] : [`${refused} refused`]),
    ...(unknown === 0 ? [] : [`${unknown} unknown`]),
  ].join(', ');
}
