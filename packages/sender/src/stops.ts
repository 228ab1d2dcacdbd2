import { SendError } from './errors/send-error.ts';
import type { Stops } from './send-options.ts';

/** The signal that is raised as soon as one of both is. */
export function eitherOf({ signal, stop }: Stops): AbortSignal | undefined {
  return signal !== undefined && stop !== undefined ? AbortSignal.any([signal, stop]) : (signal ?? stop);
}

/** Refuses what are no options of a call, and signals that are none. @throws SendError `bad_option` */
export function checkCall(options: unknown): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw refusal('options', 'it must be an object, as in { signal }');
  }
  for (const name of ['signal', 'stop'] as const) {
    const value = (options as Stops)[name];
    if (value === undefined || value instanceof AbortSignal) continue;
    throw refusal(name, 'it must be an AbortSignal: of an AbortController that is its signal');
  }
}

/** Refuses the same, and every option but those named. @throws SendError `bad_option` */
export function checkCallOf(names: readonly (keyof Stops)[], options: unknown): void {
  checkCall(options);
  const other = Object.keys(options as object).find((name) => !(names as readonly string[]).includes(name));
  if (other !== undefined) throw refusal(other, `there is no such option here; there are ${names.join(', ')}`);
}

function refusal(path: string, advice: string): SendError {
  return new SendError('bad_option', { path, advice, enqueued: 'no' });
}
