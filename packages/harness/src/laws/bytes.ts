import type { Reply } from '../run/reply.ts';
import { broken, type Case, type Law, type Violation, withoutEncoder } from './law.ts';

/** Bytes are integers from 0 to 255 before the server converts them, and a frame is never empty by accident. */
export const bytesLaw: Law = {
  name: 'bytes',
  alsoExact: true,
  skip: withoutEncoder,
  cases: ({ inputs }) => inputs.sound(),
  async judge({ caller }, cases, manner) {
    const replies = await caller.ask(cases, { ...manner, raw: true });
    return replies.map((reply, i) => judgeBytes(cases[i]!, reply));
  },
};

function judgeBytes(one: Case, reply: Reply): Violation | undefined {
  if (reply.kind !== 'frame') return undefined;
  const bytes = reply.raw?.bytes;
  if (bytes === undefined) return undefined;
  if (bytes.type === 'string')
    return broken('text', 'bytes is a text; its character codes go out, not what it says', one, reply);
  if (bytes.type !== 'object') return broken('no list', `bytes is ${bytes.type}, not a list`, one, reply);
  if (bytes.class === 'String') return broken('text', 'bytes is a text; its character codes go out', one, reply);
  const odd = (bytes.items ?? []).findIndex(
    ({ type, value }) =>
      !(type === 'number' && Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255),
  );
  if (odd >= 0) {
    const { type, value } = bytes.items![odd]!;
    const shown = value === undefined ? type : typeof value === 'string' ? JSON.stringify(value) : String(value);
    const sent = reply.hex.slice(2 * odd, 2 * odd + 2);
    const kind = type !== 'number' ? 'no number' : Number.isInteger(value) ? 'no byte' : 'no integer';
    return broken(kind, `bytes[${odd}] is ${shown}, no integer from 0 to 255; the server sends ${sent}`, one, reply);
  }
  if (reply.hex === '')
    return broken('empty', 'bytes is empty, so an empty frame goes out; refuse with errors', one, reply);
  return undefined;
}
