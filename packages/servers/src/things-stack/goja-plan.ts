import { type Answer, type Pin, readReply, type ServerJob, writeJson } from '@downlink-kit/goja';
import type { Calls, Input } from '../call.ts';
import type { Finished, Plan } from '../profiles/profile.ts';
import type { Settled } from '../profiles/settle.ts';

/** Plans calls in the server's own engine, which does everything that the server does. */
export function planInGoja(calls: Calls, settled: Settled, pin: Pin, receiveTime: boolean): Plan {
  const { script, operation, compiled = false, raw = false, clock, timeZone, seed } = calls;
  // goja refuses to ask anything but an encoder for its raw result.
  const settings = {
    operation,
    compiled,
    receiveTime,
    raw: raw && operation === 'encodeDownlink',
    clock,
    timeZone,
    seed,
  };
  const inputs = settled.open.map((input) => textOf(input));
  return {
    settled: settled.outcomes,
    loadsAhead: compiled,
    job: { engine: 'goja', pin, settings: JSON.stringify(settings), script, inputs },
    finish: (said) => finishGoja(said),
  };
}

/** Reads one answer of goja. */
export function finishGoja(said: string): Finished {
  const [{ outcome, raw }] = readReply<ServerJob>(`{"answers":[${said}]}`) as [Answer];
  return { outcome, ...(raw === undefined ? {} : { raw }) };
}

function textOf({ decoded_payload, frm_payload_hex, f_port, recv_time }: Input): string {
  return writeJson({ decoded_payload, frm_payload_hex, f_port, recv_time });
}
