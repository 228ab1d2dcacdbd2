import { readFileSync } from 'node:fs';
import type { Pin } from '@downlink-kit/goja';
import type { Input, Operation, Outcome } from '../../src/index.ts';

/** A recorded outcome of the server's own engine. */
export interface RecordedCase {
  readonly name: string;
  readonly operation: Operation;
  readonly script: string;
  readonly input: Input;
  readonly compiled?: boolean;
  readonly expect: Outcome;
  readonly expect_by_pin?: { readonly [P in Pin]?: Outcome };
}

/** A known difference of the stand-in: why, and the cases that show it. */
export interface Deviation {
  readonly reason: string;
  /** The pins that it is about; all unless said. */
  readonly pins?: readonly Pin[];
  readonly cases: readonly string[];
}

/** All recorded cases. */
export const recordedCases: readonly RecordedCase[] = read('../../../../test/contract/tts-formatter-cases.json');

/** The moment that cases were recorded at. */
export const recordedAt: number = Date.parse('2026-01-02T03:04:05.006Z');

/** What the wrapper of 3.33.1 and later gives `decodeUplink`: the cases were recorded with that of 3.32.1 (tts-formatters §16). */
const withReceiveTime: { readonly [name: string]: readonly string[] } = {
  'decodeUplink/input/keys-of-input': ['bytes,fPort,recvTime'],
  'decodeUplink/input/receive-time': ['true'],
  'decodeUplink/input/no-bytes': ['{"bytes":[],"fPort":0,"recvTime":"2026-01-02T03:04:05.006Z"}'],
};

/** The outcome that a case has with a pin. */
export function expectedWith(pin: Pin, { name, expect, expect_by_pin }: RecordedCase): Outcome {
  if (pin !== 'b396bb4c349d' && name in withReceiveTime)
    return { ...expect, warnings: withReceiveTime[name]! } as Outcome;
  return expect_by_pin?.[pin] ?? expect;
}

/** Whether a case has another outcome with a later pin than with the first. */
export function isChangedLater({ name, expect_by_pin }: RecordedCase): boolean {
  return expect_by_pin !== undefined || name in withReceiveTime;
}

/** All known differences of the stand-in. */
export const standInDeviations: readonly Deviation[] = read('./stand-in-deviations.json');

/** The reasons of the cases in which the stand-in for a pin is known to differ, by their names. */
export function standInDiffersIn(pin: Pin): ReadonlyMap<string, string> {
  const here = standInDeviations.filter(({ pins }) => pins === undefined || pins.includes(pin));
  return new Map(here.flatMap(({ reason, cases }) => cases.map((name) => [name, reason])));
}

function read(path: string) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
