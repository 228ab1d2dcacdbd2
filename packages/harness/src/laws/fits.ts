import { broken, type Law, withoutEncoder } from './law.ts';

/** The largest payload of any data rate in any region (RP002-1.0.4, without repeaters). */
const LONGEST_FRAME = 242;

/** The script has the size that the server takes, and a frame goes out at some data rate. */
export const fitsLaw: Law = {
  name: 'fits',
  skip: withoutEncoder,
  cases: ({ inputs }) => inputs.sound(),
  async judge({ caller }, cases, manner) {
    const replies = await caller.ask(cases, { ...manner, raw: true });
    return replies.map((reply, i) => {
      if (reply.kind !== 'frame' || reply.hex.length / 2 <= LONGEST_FRAME) return undefined;
      const message = `${reply.hex.length / 2} bytes; no data rate takes more than ${LONGEST_FRAME}`;
      return broken('too long', message, cases[i]!, reply);
    });
  },
};
