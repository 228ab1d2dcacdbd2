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

/** Does one task; `stop` keeps it from beginning another request. */
export function doTask(sender: Sender, task: Task, stop: AbortSignal): Promise<Receipt | Receipt[]> {
  if (task.operation === 'clear') return sender.clear(task.deviceId, { stop });
  return sender[task.operation ?? 'push'](task.deviceId, task.downlinks, { ...task.options, stop });
}
