import { readFileSync } from 'node:fs';
import { emitFormatter, encode, toHex } from '@downlink-kit/codec';
import type { Answer, Server } from '@downlink-kit/servers';
import { type Settings, someSettings } from './by-hand/settings.ts';
import device from './device.ts';
import type { Work } from './question.ts';

/** The formatter that the declaration gives. */
export const generated: string = emitFormatter(device).code;

/** The formatter that an author writes for the same command. */
export const byHand = (): string => readFileSync(new URL('../by-hand/formatter.js', import.meta.url), 'utf8');

/** What formatters are called with, and the bytes that have to come out. */
export const payloads: readonly ({ readonly command: 'settings' } & Settings)[] = someSettings(16).map((data) => ({
  command: 'settings',
  ...data,
}));

/** The bytes that each of the payloads has to give, in hex. */
export const expected: readonly string[] = payloads.map(({ command, ...data }) =>
  toHex(encode(device.settings, data).bytes),
);

/** A formatter on a server, called with one payload after the other, many to an order. */
export function onServer(server: Server, script: string): Work {
  const inputsOf = (times: number) =>
    Array.from({ length: times }, (_, at) => ({ decoded_payload: { ...payloads[at % payloads.length]! }, f_port: 10 }));
  const run = (times: number) => server.runAll({ script, operation: 'encodeDownlink', inputs: inputsOf(times) });
  return { answer: async () => (await run(payloads.length)).map(bytesOf), work: run };
}

/** A formatter that something else calls; what it gives is checked before it is timed. */
export function calledBy(call: (data: object) => { readonly bytes: ArrayLike<number> }): Work {
  return {
    answer: () => payloads.map((data) => toHex(Uint8Array.from(call(data).bytes))),
    work(times) {
      for (let at = 0; at < times; at++) call(payloads[at % payloads.length]!);
    },
  };
}

function bytesOf({ outcome }: Answer): string | null | undefined {
  return 'frm_payload_hex' in outcome ? outcome.frm_payload_hex : JSON.stringify(outcome);
}
