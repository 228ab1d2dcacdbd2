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

/** A difference that is known: why, and the cases that show it. */
export interface Deviation {
  readonly reason: string;
  readonly cases: readonly string[];
}

/** All recorded cases. */
export const recordedCases: readonly RecordedCase[] = read('../../../../test/contract/tts-formatter-cases.json');

/** The outcome that a case has with a pin. */
export function expectedWith(pin: Pin, { expect, expect_by_pin }: RecordedCase): Outcome {
  return expect_by_pin?.[pin] ?? expect;
}

/** Reads a file of deviations beside this one. */
export function deviationsIn(file: string): readonly Deviation[] {
  return read(file);
}

function read(path: string) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
