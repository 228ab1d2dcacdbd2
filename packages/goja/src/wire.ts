import type { Answer, AnswerTo, DirectAnswer, DirectJob, ServerJob } from './job.ts';
import { writeJson } from './write-json.ts';

/** A job as the engine takes it: JSON of its settings and of each input, and the script. */
export interface JobText {
  readonly settings: string;
  readonly script: string;
  readonly inputs: readonly string[];
}

/**
 * Writes a job for the engine, to be posted to its worker: texts pass where deeply nested values do not.
 * @throws {RangeError} when clock or seed is no whole number.
 * @throws {TypeError} when an input is no JSON: it contains itself.
 */
export function writeJob(job: ServerJob | DirectJob): JobText {
  const { script, inputs, ...settings } = job;
  for (const name of ['clock', 'seed'] as const) {
    const value = settings[name];
    if (value === undefined || Number.isSafeInteger(value)) continue;
    throw new RangeError(`${name} is ${value}; a whole number is needed`);
  }
  return { settings: JSON.stringify(settings), script, inputs: inputs.map((input) => writeJson(input)) };
}

/**
 * Reads the engine's reply to a job: an answer per input.
 * @throws {RangeError} when the engine refused the job's settings.
 */
export function readReply<J extends ServerJob | DirectJob>(text: string): AnswerTo<J>[] {
  const reply: { readonly answers: AnswerTo<J>[]; readonly refused?: string } = JSON.parse(text);
  if (reply.refused !== undefined) throw new RangeError(reply.refused);
  return text.includes(notANumberMark) ? reply.answers.map(withAnyNumber) : reply.answers;
}

/** Marks the object that stands for a number that JSON does not have; the Go side has the same key. */
const notANumberKey = '\u0000number';
const notANumberMark = JSON.stringify(notANumberKey).slice(1, -1);

/** Only raw results and normalized payloads may hold such numbers. */
function withAnyNumber<A extends Answer | DirectAnswer>(answer: A): A {
  if ('raw' in answer) return { ...answer, raw: revived(answer.raw) };
  if (!('normalized' in answer.outcome)) return answer;
  return { ...answer, outcome: { ...answer.outcome, normalized: revived(answer.outcome.normalized) } };
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revived);
  if (notANumberKey in value) return Number(value[notANumberKey]);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revived(item)]));
}
