import type { LineTask } from './tasks.ts';

/** Whether lines are for more than one device, and all lines again: those read to find out, and the rest. */
export async function peek(
  tasks: AsyncGenerator<LineTask>,
): Promise<{ readonly isForMany: boolean; readonly all: AsyncGenerator<LineTask, void, void> }> {
  const held: LineTask[] = [];
  let isForMany = false;
  while (!isForMany) {
    const { done, value } = await tasks.next();
    if (done) break;
    held.push(value);
    isForMany = value.deviceId !== held[0]!.deviceId;
  }
  return { isForMany, all: followed(held, tasks) };
}

async function* followed(held: LineTask[], rest: AsyncGenerator<LineTask>): AsyncGenerator<LineTask, void, void> {
  yield* held.splice(0);
  yield* rest;
}
