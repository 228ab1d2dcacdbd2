import type { Downlinks } from '../outgoing.ts';
import type { Receipt } from '../receipt.ts';
import type { Sender, SendOptions } from '../sender.ts';

/** One thing to do for one device of many; fields of one's own, such as a line number, come back with the result. */
export type Task =
  | { deviceId: string; operation?: 'push' | 'replace'; downlinks: Downlinks; options?: Omit<SendOptions, 'stop'> }
  | { deviceId: string; operation: 'clear' };

/** A task and what became of it. */
export interface TaskResult<T extends Task = Task> {
  task: T;
  receipts: Receipt[];
}

/** Does one task; `stop` keeps it from beginning another request. */
export async function doTask(sender: Sender, task: Task, stop: AbortSignal | undefined): Promise<Receipt[]> {
  const stops = stop === undefined ? {} : { stop };
  if (task.operation === 'clear') return [await sender.clear(task.deviceId, stops)];
  const receipts = await sender[task.operation ?? 'push'](task.deviceId, task.downlinks, { ...task.options, ...stops });
  return Array.isArray(receipts) ? receipts : [receipts];
}
