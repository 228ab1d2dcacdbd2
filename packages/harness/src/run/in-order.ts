/** Works on so many items at a time, and hands the results on in the order of the items. */
export async function inOrder<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
  done: (result: R) => void,
): Promise<void> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // What fails is told in its turn, and until then it ends nothing.
    result.catch(() => {});
    running.push(result);
    if (running.length >= atOnce) done(await running.shift()!);
  }
  for (const last of running) done(await last);
}
