import { readFileSync } from 'node:fs';
import type { DecodeInput, EncodeInput, Operation, Outcome, Pin } from '../src/index.ts';

/** A recorded outcome of the server's own engine (tts-formatters §16). */
export interface RecordedCase {
  readonly name: string;
  readonly operation: Operation;
  readonly script: string;
  readonly input: EncodeInput | DecodeInput;
  readonly compiled?: boolean;
  readonly expect: Outcome;
  readonly expect_by_pin?: Partial<Record<Pin, Outcome>>;
}

/** What an engine gives where that is not what was recorded, and why. */
export interface Deviation {
  readonly pins: readonly Pin[];
  readonly case: string;
  readonly reason: string;
  /** The oldest Go that makes it so, where it is the Go that builds the engine; `go1.26` for example. */
  readonly from?: string;
  readonly clock?: string;
  readonly expect: Outcome;
}

/** All recorded cases. */
export const recordedCases: readonly RecordedCase[] = JSON.parse(
  readFileSync(new URL('../../../test/contract/tts-formatter-cases.json', import.meta.url), 'utf8'),
);

const deviations: readonly Deviation[] = JSON.parse(
  readFileSync(new URL('./deviations.json', import.meta.url), 'utf8'),
).cases;

/** The deviation that a case of a pin has, if the engine was built with a Go that makes it. */
export function deviationOf(pin: Pin, builtWith: string, name: string): Deviation | undefined {
  return deviations.find(
    (one) => one.case === name && one.pins.includes(pin) && (one.from === undefined || isFrom(builtWith, one.from)),
  );
}

function isFrom(version: string, oldest: string): boolean {
  const [major, minor, oldestMajor, oldestMinor] = [version, oldest].flatMap((text) => text.match(/\d+/g)!.slice(0, 2));
  return Number(major) > Number(oldestMajor) || Number(minor) >= Number(oldestMinor);
}

/** An outcome without what may differ: column and pc of frames named `main`, which are the wrapper's. */
export function comparable(outcome: unknown): unknown {
  return JSON.parse(JSON.stringify(outcome).replace(/main \(<eval>:(\d+):\d+\(\d+\)\)/g, 'main (<eval>:$1)'));
}
