import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FleetProgress, Sender, sendAll, type Task, type TaskResult } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

let server: AnsweringServer;
let sender: Sender;

beforeAll(async () => {
  server = await AnsweringServer.start();
  sender = new Sender({
    url: server.url,
    apiKey: PLANTED_KEY,
    applicationId: 'app1',
    webhookId: 'wh1',
    retry: { retries: 0 },
  });
});
beforeEach(() => {
  server.requests.length = 0;
  server.answering = () => ({ status: 200 });
});
afterAll(async () => {
  await sender.close();
  await server.close();
});

const frame = (byte: number) => ({ fPort: 1, frmPayload: Buffer.of(byte).toString('base64') });
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function* tasks(count: number, devices: number): AsyncGenerator<Task & { line: number }> {
  for (let line = 0; line < count; line++) yield { deviceId: `dev${line % devices}`, downlinks: frame(line), line };
}

async function collect<T extends Task>(results: AsyncIterable<TaskResult<T>>): Promise<TaskResult<T>[]> {
  const all: TaskResult<T>[] = [];
  for await (const result of results) all.push(result);
  return withoutKey(all);
}

describe('sendAll', () => {
  test('does every task of an asynchronous source and gives it back with its receipts', async () => {
    const results = await collect(sendAll(sender, tasks(100, 100), { concurrency: 8 }));
    expect(results.map(({ task }) => task.line).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, line) => line),
    );
    expect(new Set(results.flatMap(({ receipts }) => receipts.map(({ outcome }) => outcome)))).toEqual(
      new Set(['queued']),
    );
    expect(new Set(results.flatMap(({ receipts }) => receipts.map(({ correlationId }) => correlationId))).size).toBe(
      100,
    );
  });

  test('takes a list, several downlinks a task, replaces and clears', async () => {
    const list: Task[] = [
      { deviceId: 'dev1', operation: 'clear' },
      { deviceId: 'dev1', operation: 'replace', downlinks: [frame(1), frame(2)] },
      { deviceId: 'dev1', downlinks: '{"downlinks":[{"f_port":1,"frm_payload":"Aw=="}]}' },
    ];
    const results = await collect(sendAll(sender, list));
    expect(results.map(({ receipts }) => receipts.length)).toEqual([1, 2, 1]);
    expect(server.requests.map(({ path }) => path.split('/').at(-1))).toEqual(['replace', 'replace', 'push']);
  });

  test('never has more requests under way than told, and keeps the order of each device', async () => {
    let underWay = 0;
    let most = 0;
    const busy = new Set<string>();
    server.answering = async ({ path }) => {
      const device = path.split('/').at(-3)!;
      expect(busy.has(device)).toBe(false);
      busy.add(device);
      most = Math.max(most, ++underWay);
      await pause(2);
      underWay -= 1;
      busy.delete(device);
      return { status: 200 };
    };
    await collect(sendAll(sender, tasks(60, 7), { concurrency: 4 }));
    expect(most).toBe(4);
    for (let device = 0; device < 7; device++) {
      const own = server.requests.filter(({ path }) => path.includes(`/dev${device}/`));
      const bytes = own.map(({ body }) => Buffer.from(JSON.parse(body).downlinks[0].frm_payload, 'base64')[0]!);
      expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    }
  });

  test('serves other devices while one is slow', async () => {
    server.answering = async ({ path }) => {
      const others = () => server.requests.filter((request) => !request.path.includes('/dev0/')).length;
      while (path.includes('/dev0/') && others() < 3) await pause(2);
      return { status: 200 };
    };
    const list: Task[] = [0, 0, 0, 1, 2, 3].map((device) => ({ deviceId: `dev${device}`, downlinks: frame(device) }));
    const order = (await collect(sendAll(sender, list, { concurrency: 2 }))).map(({ task }) => task.deviceId);
    expect(order.slice(0, 3).sort()).toEqual(['dev1', 'dev2', 'dev3']);
  });

  test('reads no faster than results are taken', async () => {
    let read = 0;
    async function* counted(): AsyncGenerator<Task> {
      for await (const task of tasks(1_000, 1_000)) {
        read += 1;
        yield task;
      }
    }
    const results = sendAll(sender, counted(), { concurrency: 4 });
    await results.next();
    await pause(50);
    expect(read).toBeLessThanOrEqual(20);
    await results.return();
  });

  test('ends when it is broken off: what is under way is waited for, what was not begun is refused', async () => {
    const caller = new AbortController();
    server.answering = async () => {
      caller.abort();
      await pause(10);
      return { status: 200 };
    };
    const results = await collect(sendAll(sender, tasks(1_000, 1), { concurrency: 2, signal: caller.signal }));
    const outcomes = results.map(({ receipts }) => receipts[0]!.outcome);
    expect(server.requests).toHaveLength(1);
    expect(outcomes[0]).toBe('queued');
    expect(new Set(outcomes.slice(1))).toEqual(new Set(['refused']));
    expect(outcomes.length).toBeLessThanOrEqual(8);
  });

  test('closes its source when the caller stops taking', async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<Task> {
      try {
        yield* tasks(1_000, 10);
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of sendAll(sender, source())) break;
    expect(isClosed).toBe(true);
  });

  test('closes its source when onProgress throws, and throws the same', async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<Task> {
      try {
        yield* tasks(1_000, 10);
      } finally {
        isClosed = true;
      }
    }
    const onProgress = () => {
      throw new Error('no room on the screen');
    };
    await expect(collect(sendAll(sender, source(), { onProgress }))).rejects.toThrow('no room on the screen');
    expect(isClosed).toBe(true);
  });

  test('throws what its source throws when it is closed by the signal', async () => {
    const caller = new AbortController();
    async function* source(): AsyncGenerator<Task> {
      try {
        yield* tasks(1_000, 10);
      } finally {
        // biome-ignore lint/correctness/noUnsafeFinally: a source that cannot be closed
        throw new Error('the file is gone');
      }
    }
    const options = { signal: caller.signal, onProgress: () => caller.abort() };
    await expect(collect(sendAll(sender, source(), options))).rejects.toThrow('the file is gone');
  });

  test('throws what its source throws, after the results of all that was read', async () => {
    async function* broken(): AsyncGenerator<Task> {
      yield* tasks(5, 5);
      throw new Error('line 6 is no JSON');
    }
    const seen: unknown[] = [];
    await expect(async () => {
      for await (const { receipts } of sendAll(sender, broken())) seen.push(receipts[0]!.outcome);
    }).rejects.toThrow('line 6 is no JSON');
    expect(seen).toEqual(['queued', 'queued', 'queued', 'queued', 'queued']);
  });

  test('says how far it has come', async () => {
    const seen: FleetProgress[] = [];
    server.answering = ({ path }) =>
      path.includes('/dev1/') ? { status: 406 } : path.includes('/dev2/') ? { status: 502 } : { status: 200 };
    await collect(
      sendAll(sender, tasks(6, 3), { concurrency: 1, total: 6, onProgress: (progress) => seen.push(progress) }),
    );
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen.at(-1)).toMatchObject({ done: 6, underWay: 0, queued: 2, refused: 2, unknown: 2, secondsLeft: 0 });
    expect(seen[2]!.secondsLeft).toBeGreaterThan(0);
  });

  test('refuses a concurrency of 0', async () => {
    await expect(sendAll(sender, [], { concurrency: 0 }).next()).rejects.toMatchObject({
      code: 'bad_option',
      path: 'concurrency',
    });
  });
});
