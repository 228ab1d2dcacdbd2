import { phases, type Timing } from '@downlink-kit/goja';
import type { Ended, Reply } from '../worker/engine.ts';
import type { QuickJsJob } from '../worker/job.ts';
import type { Progress } from '../worker/progress.ts';
import { call, drain, MemoryFull, newNumber, newText, textOf } from './realm.ts';
import { isUnwell, type Loading, type Session, seedOf } from './session.ts';

/** A session with a script in it, ready for one call. */
export interface Opened {
  readonly session: Session;
  readonly loading: Loading;
}

const overflow = '{"thrown":{"text":null,"stack":null,"exhausted":"stack"}}';

/** Answers one input of a job; `open` is asked for a session as new, once for the outcome and once for the raw result. */
export function answer(progress: Progress, job: QuickJsJob, index: number, place: number, open: () => Opened): Reply {
  progress.enter(phases.script, place);
  const moment = { phase: 'script' as Ended['phase'], began: performance.now() };
  try {
    const opened = open();
    if (opened.loading.unwell) return { ended: endOf(opened, 'script', opened.loading.ms) };
    if (opened.loading.said !== undefined) return { said: opened.loading.said, ms: loadOnly(opened.loading) };
    const begun = begin(opened, job, index);
    if (typeof begun !== 'number') return begun;
    progress.enter(phases.result, place);
    moment.phase = 'result';
    moment.began = performance.now();
    const reply = finish(opened, job, begun);
    if (!job.raw || job.operation !== 'encodeDownlink' || 'ended' in reply) return reply;
    progress.enter(phases.raw, place);
    const raw = rawOf(open(), job, index);
    return raw === undefined ? reply : { ...reply, raw };
  } catch (error) {
    const ms = performance.now() - moment.began;
    if (error instanceof RangeError) return { said: overflow, ms: { compile: 0, run: ms, read: 0 } };
    return { ended: { why: error instanceof MemoryFull ? 'memory' : 'crash', phase: moment.phase, ms } };
  }
}

/** Runs the script; gives the milliseconds that it took, or the reply if it came to nothing. */
function begin(opened: Opened, job: QuickJsJob, index: number): number | Reply {
  const { realm, doors } = opened.session;
  const operation = newText(realm, job.operation);
  const input = newText(realm, job.inputs[index] as string);
  const began = performance.now();
  const seed = newNumber(realm, seedOf(job));
  const started = call(realm, doors.start, operation, input, seed, newNumber(realm, job.order));
  drain(realm);
  const run = performance.now() - began;
  if (isUnwell(opened.session)) return { ended: endOf(opened, 'script', run) };
  const said = textOf(realm, started.value);
  return said === '' ? run : { said, ms: { ...loadOnly(opened.loading), run } };
}

function finish(opened: Opened, job: QuickJsJob, run: number): Reply {
  const { realm, doors } = opened.session;
  const began = performance.now();
  const said = call(realm, doors.read, newText(realm, job.operation));
  const read = performance.now() - began;
  if (isUnwell(opened.session)) return { ended: endOf(opened, 'result', read) };
  return { said: textOf(realm, said.value), ms: { compile: opened.loading.ms, run, read } };
}

function rawOf(opened: Opened, job: QuickJsJob, index: number): string | undefined {
  const begun = begin(opened, job, index);
  if (typeof begun !== 'number') return undefined;
  const { realm, doors } = opened.session;
  const said = call(realm, doors.raw);
  return isUnwell(opened.session) || said.threw ? undefined : textOf(realm, said.value);
}

function endOf({ session }: Opened, phase: Ended['phase'], ms: number): Ended {
  return { why: session.realm.machine.full() ? 'memory' : 'stopped', phase, ms };
}

function loadOnly({ ms }: Loading): Timing {
  return { compile: ms, run: 0, read: 0 };
}
