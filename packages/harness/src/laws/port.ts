import type { Reply } from '../run/reply.ts';
import { broken, type Case, type Law, type Violation, withoutEncoder } from './law.ts';

/** The formatter sets the port itself, from 1 to 223. */
export const portLaw: Law = {
  name: 'port',
  alsoExact: true,
  skip: withoutEncoder,
  cases: ({ inputs }) => inputs.sound(),
  async judge({ caller }, cases, manner) {
    const replies = await caller.ask(cases, { ...manner, raw: true });
    return replies.map((reply, i) => judgePort(cases[i]!, reply));
  },
};

function judgePort(one: Case, reply: Reply): Violation | undefined {
  if (reply.kind !== 'frame' || reply.raw === undefined) return undefined;
  const { fPort } = reply.raw;
  if (fPort === undefined || fPort.type === 'undefined' || fPort.type === 'null') {
    return broken(
      'missing',
      `fPort is not returned, so the frame goes out on port ${reply.port || 1} unless the caller sets one`,
      one,
      reply,
    );
  }
  if (fPort.type === 'object')
    return broken('given', "fPort is the caller's, which is 0 when the request has none", one, reply);
  const { type, value } = fPort;
  if (type === 'number' && Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 223)
    return undefined;
  const shown = type === 'string' ? JSON.stringify(value) : String(value ?? type);
  return broken('no port', `fPort is ${shown}, no integer from 1 to 223; the server takes ${reply.port}`, one, reply);
}
