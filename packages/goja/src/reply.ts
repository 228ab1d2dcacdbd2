import type { Answer } from './job.ts';

type Reply = { readonly answers: Answer[]; readonly refused?: string };

/** Marks the object that stands for a number that JSON does not have; the Go side has the same key. */
const notANumberKey = '\u0000number';

/**
 * Reads the engine's reply to a job.
 * @throws {RangeError} when the engine refused the job's settings.
 */
export function readReply(text: string): Answer[] {
  const reply: Reply = text.includes('\\u0000number') ? JSON.parse(text, reviveNumber) : JSON.parse(text);
  if (reply.refused !== undefined) throw new RangeError(reply.refused);
  return reply.answers;
}

function reviveNumber(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [[key, text] = [], ...others] = Object.entries(value);
  return key === notANumberKey && others.length === 0 ? Number(text) : value;
}
