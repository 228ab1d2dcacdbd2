import { SendError } from '../errors/send-error.ts';
import type { QueueOperation } from '../operation.ts';
import type { Downlinks } from '../outgoing.ts';
import type { Receipt } from '../receipt.ts';
import type { SendOptions } from '../send-options.ts';
import type { Sender } from '../sender.ts';

/** One thing to do for one device of many; fields of one's own, such as a line number, come back with the result. */
export type Task =
  | { deviceId: string; operation?: QueueOperation; downlinks: Downlinks; options?: Omit<SendOptions, 'stop'> }
  | { deviceId: string; operation: 'clear' };

/** A task and what became of it. */
export interface TaskResult<T extends Task = Task> {
  task: T;
  receipts: Receipt[];
}

/** Does one task; `stop` keeps it from beginning another request. What is no task is refused. */
export function doTask(sender: Sender, task: Task, stop: AbortSignal): Promise<Receipt | Receipt[]> {
  if (typeof task !== 'object' || task === null) {
    return refused(sender, task, 'task', 'it is no task: give { deviceId, downlinks }, or a clear');
  }
  const { operation } = task;
  if (operation !== undefined && !['push', 'replace', 'clear'].includes(operation)) {
    return refused(sender, task, 'operation', 'it is none of push, replace, clear');
  }
  if (task.operation === 'clear') return sender.clear(task.deviceId, { stop });
  return sender[task.operation ?? 'push'](task.deviceId, task.downlinks, { ...task.options, stop });
}

/** The device whose tasks a task is in line with; all that name none are in one line. */
export function deviceOf(task: Task | null | undefined): string {
  const id: unknown = task?.deviceId;
  return typeof id === 'string' ? id : '';
}

async function refused(sender: Sender, task: Task, path: string, advice: string): Promise<Receipt> {
  // Nothing to send is refused by the sender, which makes a receipt of it.
  const receipt = await sender.push(deviceOf(task), undefined as never);
  return { ...receipt, error: new SendError('bad_option', { path, advice, enqueued: 'no' }) };
}
