import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  checkEvent,
  checkReply,
  Ledger,
  type Receipt,
  Replier,
  Sender,
  type SenderOptions,
  sendAll,
  type Task,
} from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

let server: AnsweringServer;
let sender: Sender;
const frame = { fPort: 15, frmPayload: 'vu8=' };
const optionsWith = (more: object): SenderOptions => ({
  url: server.url,
  apiKey: PLANTED_KEY,
  applicationId: 'app1',
  webhookId: 'wh1',
  retry: { retries: 0 },
  ...more,
});

beforeAll(async () => {
  server = await AnsweringServer.start();
  sender = new Sender(optionsWith({}));
});
beforeEach(() => {
  server.requests.length = 0;
  server.answering = () => ({ status: 200 });
});
afterAll(async () => {
  await sender.close();
  await server.close();
});

describe('a call with what is no option gives a refused receipt, and nothing goes out', () => {
  const rows: { name: string; send: () => Promise<Receipt>; code?: string; path: string }[] = [
    { name: 'a controller as signal', send: () => push({ signal: new AbortController() }), path: 'signal' },
    { name: 'a controller as stop', send: () => push({ stop: new AbortController() }), path: 'stop' },
    { name: 'null as signal', send: () => push({ signal: null }), path: 'signal' },
    { name: 'null for options', send: () => push(null), path: 'options' },
    { name: 'a number for options', send: () => push(5), path: 'options' },
    { name: 'a list for options', send: () => push([]), path: 'options' },
    { name: 'null for those of a clear', send: () => sender.clear('dev1', null as never), path: 'options' },
    { name: 'a controller for a clear', send: () => clear({ signal: new AbortController() }), path: 'signal' },
    { name: 'another option for a clear', send: () => clear({ confirmed: true }), path: 'confirmed' },
    {
      name: 'a text for correlation ids',
      send: () => push({ correlationIds: 'mine' }),
      code: 'bad_body',
      path: 'downlinks[0].correlationIds',
    },
    {
      name: 'a symbol for the device',
      send: () => sender.push(Symbol('dev1') as never, frame),
      code: 'bad_id',
      path: 'deviceId',
    },
    { name: 'a getter that throws', send: () => sender.push('dev1', throwing), code: 'bad_body', path: 'downlinks' },
  ];
  const push = (options: unknown) => sender.push('dev1', frame, options as never);
  const clear = (options: unknown) => sender.clear('dev1', options as never);
  const throwing = {
    fPort: 1,
    get frmPayload(): string {
      throw new Error('no');
    },
  };
  for (const { name, send, code = 'bad_option', path } of rows) {
    test(name, async () => {
      expect(withoutKey(await send())).toMatchObject({ outcome: 'refused', requests: 0, error: { code, path } });
      expect(server.requests).toEqual([]);
    });
  }

  test('and refusalOf tells it', () => {
    expect(sender.refusalOf('dev1', frame, null as never)?.path).toBe('options');
    expect(sender.refusalOf('dev1', undefined, { signal: 5 } as never)?.path).toBe('signal');
  });
});

describe('a sender is refused when it is made', () => {
  for (const [path, options] of [
    ['allowHttp', { allowHttp: 'no' }],
    ['dispatcher', { dispatcher: null }],
    ['dispatcher', { dispatcher: {} }],
    ['clock', { clock: {} }],
    ['ledger', { ledger: null }],
    ['ledger', { ledger: {} }],
    ['newId', { newId: 5 }],
    ['random', { random: 0.5 }],
    ['link', { link: { band: 'EU999' } }],
    ['link', { link: 5 }],
    ['integration', { integration: 5 }],
  ] as const) {
    test(`with ${JSON.stringify(options)}`, () => {
      expect(() => new Sender(optionsWith(options))).toThrow(expect.objectContaining({ code: 'bad_option', path }));
    });
  }

  for (const most of [Number.NaN, 'x', 0, 1.5, null]) {
    test(`as is a ledger of at most ${most}`, () => {
      expect(() => new Ledger({ most } as never)).toThrow(
        expect.objectContaining({ code: 'bad_option', path: 'most' }),
      );
    });
  }
});

describe('ids of one’s own making', () => {
  for (const [name, newId, advice] of [
    ['that are no texts', () => undefined, 'it gives no text'],
    ['that are there twice', () => 'x', '"downlink-kit:x" is there twice'],
    [
      'that cannot be made',
      () => {
        throw new Error('no');
      },
      'it throws an error',
    ],
  ] as const) {
    test(`${name} are refused, and the receipts have ids that differ`, async () => {
      const own = new Sender(optionsWith({ newId }));
      const receipts = withoutKey(await own.push('dev1', [frame, frame]));
      await own.close();
      for (const { error } of receipts) expect(error).toMatchObject({ code: 'bad_option', path: 'newId' });
      expect(receipts[0]?.error?.advice).toContain(advice);
      expect(new Set(receipts.map(({ correlationId }) => correlationId)).size).toBe(2);
      expect(server.requests).toEqual([]);
    });
  }
});

describe('a signal breaks off at once a call that waits behind another one of its device', () => {
  for (const name of ['signal', 'stop'] as const) {
    test(name, async () => {
      let answer = (): void => {};
      server.answering = async () => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return { status: 200 };
      };
      const first = sender.push('dev1', frame);
      const controller = new AbortController();
      const second = sender.push('dev1', frame, { [name]: controller.signal });
      await expect.poll(() => server.requests.length).toBe(1);
      controller.abort();
      expect(await second).toMatchObject({ outcome: 'refused', requests: 0, error: { code: 'aborted' } });
      expect(server.requests).toHaveLength(1);
      answer();
      expect(await first).toMatchObject({ outcome: 'queued' });
      expect(server.requests).toHaveLength(1);
    });
  }
});

describe('sendAll', () => {
  const good: Task = { deviceId: 'dev1', downlinks: frame };
  async function outcomes(tasks: unknown): Promise<string[]> {
    const all: string[] = [];
    for await (const { receipts } of sendAll(sender, tasks as Task[])) {
      for (const { outcome, error } of withoutKey(receipts)) all.push([outcome, error?.path].filter(Boolean).join(' '));
    }
    return all.sort();
  }
  async function* later(tasks: readonly unknown[]): AsyncGenerator<unknown> {
    yield* tasks;
  }

  for (const [name, bad, refusal] of [
    ['null', null, 'refused task'],
    ['nothing', undefined, 'refused task'],
    ['a number', 5, 'refused task'],
    ['a task without a device', { downlinks: frame }, 'refused deviceId'],
    ['the operation close', { ...good, operation: 'close' }, 'refused operation'],
    ['the operation queue', { ...good, operation: 'queue' }, 'refused operation'],
  ] as const) {
    test(`refuses ${name} among its tasks, and does the others`, async () => {
      expect(await outcomes([bad, good, bad])).toEqual(['queued', refusal, refusal].sort());
      expect(await outcomes(later([bad, good]))).toEqual(['queued', refusal].sort());
    });
  }

  test('takes steps that are thenables', async () => {
    let left = 2;
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: () => ({
          then: (resolve: (step: unknown) => void) =>
            resolve(left-- > 0 ? { value: good, done: false } : { value: undefined, done: true }),
        }),
      }),
    };
    expect(await outcomes(source)).toEqual(['queued', 'queued']);
  });

  test('throws what a source says that is no step', async () => {
    await expect(outcomes({ [Symbol.asyncIterator]: () => ({ next: async () => undefined }) })).rejects.toThrow();
  });

  for (const [name, tasks, options, path] of [
    ['no tasks', null, {}, 'tasks'],
    ['tasks that are no list', {}, {}, 'tasks'],
    ['null for options', [], null, 'options'],
    ['a controller as signal', [], { signal: new AbortController() }, 'signal'],
  ] as const) {
    test(`refuses ${name}`, async () => {
      await expect(sendAll(sender, tasks as never, options as never).next()).rejects.toMatchObject({
        code: 'bad_option',
        path,
      });
    });
  }
});

describe('settle', () => {
  const unknown = async () => {
    server.answering = () => ({ status: 502, body: 'bad gateway' });
    const receipt = await sender.push('dev1', frame);
    server.answering = () => ({ status: 200, body: '{}' });
    return receipt;
  };

  test('says once that a downlink is not in the queue', async () => {
    const twice = await sender.settle(await sender.settle(await unknown()));
    expect(twice.findings.map(({ code }) => code)).toEqual(['not_in_queue']);
  });

  for (const [name, change] of [
    ['of another application', { applicationId: 'app2' }],
    ['of another server', { url: 'https://tts.example/api' }],
  ] as const) {
    test(`refuses a receipt ${name}`, async () => {
      const receipt = { ...(await unknown()), ...change };
      await expect(sender.settle(receipt)).rejects.toMatchObject({ code: 'bad_option', path: 'receipt' });
    });
  }

  test('refuses what is no receipt', async () => {
    await expect(sender.settle(null as never)).rejects.toMatchObject({ code: 'bad_option', path: 'receipt' });
  });
});

describe('a clear whose outcome is not known', () => {
  for (const [name, reply] of [
    ['after a proxy', { status: 502, body: 'bad gateway' }],
    [
      'after an error',
      { status: 500, body: '{"code":13,"message":"","details":[{"namespace":"pkg/redis","name":"store"}]}' },
    ],
  ] as const) {
    test(`is told of without an event that it does not have: ${name}`, async () => {
      server.answering = () => reply;
      const { outcome, error } = withoutKey(await sender.clear('dev1'));
      expect(outcome).toBe('unknown');
      expect(error?.advice).toMatch(/clear it again/);
      expect(error?.advice).not.toMatch(/downlink_queued/);
    });
  }
});

test('a sender can be closed twice, and tells of it when its queue is read', async () => {
  const closed = new Sender(optionsWith({}));
  await Promise.all([closed.close(), closed.close()]);
  await closed.close();
  const { error } = await closed.push('dev1', frame);
  await expect(closed.queue('dev1')).rejects.toMatchObject({ code: 'not_connected', advice: error?.advice });
});

describe('a key in the wrong place is not shown again', () => {
  test('as the address', () => {
    const make = () => new Sender(optionsWith({ url: PLANTED_KEY }));
    expect(make).toThrow('"<API key>" is not an address');
    try {
      make();
    } catch (error) {
      withoutKey(error);
    }
  });

  test('as an option', () => {
    expect(() => new Sender(optionsWith({ [PLANTED_KEY]: 1 }))).toThrow('<API key>: there is no such option');
  });
});

test('a call without headers is no webhook call, and a host with a star none', () => {
  const replier = new Replier({ allowHosts: [] });
  for (const call of [{}, null, { headers: null }]) {
    expect(() => replier.to(call as never)).toThrow(expect.objectContaining({ code: 'bad_webhook' }));
  }
  for (const host of ['*', '*.tts.example']) {
    expect(() => new Replier({ allowHosts: [host] })).toThrow(
      expect.objectContaining({ code: 'bad_option', path: 'allowHosts[0]' }),
    );
  }
});

test('replies and events are read as bytes and with a byte order mark, and what is no reply is told of', () => {
  expect(checkReply(Buffer.from('{}')).map(({ code }) => code)).toEqual(['taken']);
  expect(checkReply(null as never).map(({ code }) => code)).toEqual(['not_understood']);
  const event = `\uFEFF${JSON.stringify({
    end_device_ids: { device_id: 'dev1', application_ids: { application_id: 'app1' } },
    downlink_queued: {},
  })}`;
  for (const body of [event, Buffer.from(event)]) expect(checkEvent(body).map(({ code }) => code)).toEqual(['queued']);
});
