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

/** One call of a job. */
interface Turn {
  readonly job: QuickJsJob;
  readonly input: string;
  readonly seed: number;
}

/** What stands in a report where something was thrown that has no position. */
const noPosition = '"stack":null';
const overflow = '{"thrown":{"text":null,"stack":null,"exhausted":"stack"}}';

/** Opens a session as new with the script of a job in it. */
type Open = (job: QuickJsJob) => Opened;

/** Answers one input of a job in a session of its own; the raw result, and a missing position, come from another one. */
export function answer(progress: Progress, job: QuickJsJob, index: number, place: number, open: Open): Reply {
  const first = answerOnce(progress, job, index, place, open);
  if (job.marked === undefined || 'ended' in first || !first.said.includes(noPosition)) return first;
  const again = answerOnce(progress, { ...job, source: job.marked, raw: false }, index, place, open);
  return 'said' in again && again.said.startsWith(first.said.split(noPosition)[0]!)
    ? { said: again.said, ms: first.ms }
    : first;
}

function answerOnce(progress: Progress, job: QuickJsJob, index: number, place: number, open: Open): Reply {
  const turn: Turn = { job, input: job.inputs[index]!, seed: seedOf(job) };
  progress.enter(phases.script, place);
  const moment = { phase: 'script' as Ended['phase'], began: performance.now() };
  try {
    const opened = open(job);
    const { loading } = opened;
    if (loading.unwell) return { ended: endOf(opened, 'script', loading.ms) };
    if (loading.said !== undefined) return reply(loading.said, timing(loading));
    const begun = begin(opened, turn);
    if (typeof begun !== 'number') return begun;
    progress.enter(phases.result, place);
    moment.phase = 'result';
    moment.began = performance.now();
    const said = read(opened);
    const ms = timing(loading, begun, performance.now() - moment.began);
    if (said === undefined) return { ended: endOf(opened, 'result', ms.read) };
    if (!job.raw || job.operation !== 'encodeDownlink') return reply(said, ms);
    progress.enter(phases.raw, place);
    return reply(said, ms, rawOf(open(job), turn));
  } catch (error) {
    const ms = performance.now() - moment.began;
    if (error instanceof RangeError) return reply(overflow, { compile: 0, run: ms, read: 0 });
    return { ended: { why: error instanceof MemoryFull ? 'memory' : 'crash', phase: moment.phase, ms } };
  }
}

/** Runs the script; gives the milliseconds that it took, or the reply if it came to nothing. */
function begin(opened: Opened, { job, input, seed }: Turn): number | Reply {
  const { realm, doors } = opened.session;
  const values = [newText(realm, input), newNumber(realm, seed), newNumber(realm, job.order)];
  const began = performance.now();
  const started = call(realm, doors.start, ...values);
  drain(realm);
  const run = performance.now() - began;
  if (isUnwell(opened.session)) return { ended: endOf(opened, 'script', run) };
  const said = textOf(realm, started.value);
  return said === '' ? run : reply(said, timing(opened.loading, run));
}

/** The report of the result, or nothing when reading it had to be ended. */
function read({ session }: Opened): string | undefined {
  const { realm, doors } = session;
  const said = call(realm, doors.read);
  return isUnwell(session) ? undefined : textOf(realm, said.value);
}

/** What the script returned, or nothing when it did not return again, or not in time. */
function rawOf(opened: Opened, turn: Turn): string | undefined {
  if (typeof begin(opened, turn) !== 'number') return undefined;
  const { realm, doors } = opened.session;
  const said = call(realm, doors.raw);
  return isUnwell(opened.session) || said.threw ? undefined : textOf(realm, said.value);
}

function reply(report: string, ms: Timing, raw?: string): Reply {
  return { said: raw === undefined ? `{"report":${report}}` : `{"report":${report},"raw":${raw}}`, ms };
}

function timing(loading: Loading, run = 0, read = 0): Timing {
  return { compile: loading.ms, run, read };
}

function endOf({ session }: Opened, phase: Ended['phase'], ms: number): Ended {
  return { why: session.realm.machine.full() ? 'memory' : 'stopped', phase, ms };
}
