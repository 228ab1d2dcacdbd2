import type { RawResult } from '@downlink-kit/goja';
import type { Calls } from '../call.ts';
import type { QuickJsJob } from '../worker/job.ts';
import { readRaw } from './read-raw.ts';

/** The job for calls in QuickJS: what the server decides, and the settings of the calls. */
export function quickJsJob(
  calls: Calls,
  server: Pick<QuickJsJob, 'style' | 'source' | 'marked' | 'kind' | 'file' | 'entry' | 'inputs'>,
): QuickJsJob {
  const { operation, clock, timeZone, seed, keyOrder = 0, raw = false } = calls;
  return {
    engine: 'quickjs',
    ...server,
    operation,
    order: keyOrder,
    raw,
    ...(clock === undefined ? {} : { clock }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** Reads what the engine says of a call: the report of the server's program, and the raw result where it was asked for. */
export function readSaid<Report>(said: string): { readonly report: Report; readonly raw?: RawResult } {
  const { report, raw } = JSON.parse(said) as { report: Report; raw?: RawResult };
  return raw === undefined ? { report } : { report, raw: readRaw(raw) };
}
