import { Agent } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clock, type Receipt, Sender } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { errors } from './contract.ts';
import { type Deed, FaultyServer } from './faulty-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';
import { Seeded } from './seeded.ts';

const RUNS = process.env.SOAK === '1' ? 10_000 : 500;
const SEED = Number(process.env.SEED ?? 1);
const AT_ONCE = 25;

/** Runs twenty times as fast, so that waits cost little; its wall clock jumps about. */
class JumpyClock implements Clock {
  readonly #random = new Seeded(SEED + 7);
  now(): number {
    return Date.now() + (this.#random.next() - 0.5) * 1e12;
  }
  elapsed(): number {
    return performance.now() * 20;
  }
  after(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(run, milliseconds / 20);
    return () => clearTimeout(timer);
  }
}

let server: FaultyServer;
let elsewhere: AnsweringServer;
const dispatcher = new Agent({ connect: { timeout: 200 } });
const plans = new Map<string, Deed[]>();

beforeAll(async () => {
  server = await FaultyServer.start();
  elsewhere = await AnsweringServer.start();
  const breaking = new Seeded(SEED + 3);
  server.breaksConnection = () => breaking.chance(0.04);
  server.deedFor = (device) => plans.get(device)!.shift()!;
});

afterAll(async () => {
  await dispatcher.destroy();
  await Promise.all([server.close(), elsewhere.close()]);
});

const refusing = errors.filter(
  ({ enqueued, surface, namespace, name }) =>
    enqueued === 'no' && surface !== 'async' && !`${namespace}:${name}`.includes('*'),
);
const doubtful = errors.filter(({ enqueued, name }) => enqueued === 'maybe' && !name.includes('*'));

function details({ namespace, name }: { namespace: string; name: string }): string {
  const entry = {
    '@type': 'type.googleapis.com/ttn.lorawan.v3.ErrorDetails',
    namespace,
    name,
    message_format: 'x',
    code: 2,
  };
  return JSON.stringify({ code: 2, message: `error:${namespace}:${name} (x)`, details: [entry] });
}

const rateHeaders = {
  'x-rate-limit-limit': '5',
  'x-rate-limit-available': '0',
  'x-rate-limit-reset': '4',
  'x-rate-limit-retry': '0',
};
const wholeKinds = ['whole', 'dripping', 'with garbage behind', 'after early hints'] as const;

/** One of the ways in which a request can end. A server that is itself names its refusals truly; all else may do anything. */
function makeDeed(random: Seeded): Deed {
  const takes = random.chance(0.5);
  const kind = random.pick(wholeKinds);
  switch (random.below(12)) {
    case 0:
    case 1:
    case 2:
      return { takes: true, reply: { kind, status: 200, headers: {}, body: '' } };
    case 3:
      return { takes, reply: { kind: random.pick(['reset', 'end', 'reset half way'] as const) } };
    case 4:
      return {
        takes,
        reply: { kind: random.chance(0.3) ? 'stall' : 'dripping for ever', status: 200, headers: {}, body: '' },
      };
    case 5:
      return {
        takes,
        reply: {
          kind: 'cut',
          status: random.pick([200, 400, 500]),
          headers: {},
          body: random.chance(0.5) ? '' : details(random.pick(refusing)).slice(0, 60),
        },
      };
    case 6:
      return {
        takes,
        reply: {
          kind,
          status: random.pick([200, 201, 202, 204, 400, 403, 404, 406, 502, 504]),
          headers: { 'content-type': 'text/html' },
          body: '<html>proxy</html>',
        },
      };
    case 7:
      return {
        takes,
        reply: {
          kind,
          status: random.pick([301, 302, 303, 307, 308]),
          headers: { location: `${elsewhere.url}/api/v3/as` },
          body: '',
        },
      };
    case 8:
      return {
        takes,
        reply: {
          kind,
          status: random.pick([408, 409, 429, 500, 502, 503, 504]),
          headers: { 'retry-after': '0' },
          body: random.pick(['', '{}', 'busy']),
        },
      };
    case 9:
      return {
        takes: false,
        reply: {
          kind,
          status: random.pick([400, 403, 404, 409, 429, 503, 504]),
          headers: random.chance(0.3) ? rateHeaders : {},
          body: details(random.pick(refusing)),
        },
      };
    case 10:
      return {
        takes,
        reply: {
          kind,
          status: random.pick([409, 499, 500, 503, 504]),
          headers: {},
          body: details(random.pick(doubtful)),
        },
      };
    default:
      return {
        takes: false,
        reply: {
          kind,
          status: 429,
          headers: rateHeaders,
          body: details({ namespace: 'pkg/applicationserver/io/web', name: 'rate_limit_exceeded' }),
        },
      };
  }
}

const closed = '127.0.0.1:9';
const clock = new JumpyClock();

async function run(number: number): Promise<{ receipts: Receipt[]; expectNothing: boolean }> {
  const random = new Seeded(SEED * 1_000_003 + number);
  const deviceId = `dev-${number}`;
  plans.set(
    deviceId,
    Array.from({ length: 8 }, () => makeDeed(random)),
  );
  const isAway = random.chance(0.08);
  const url = isAway
    ? random.pick([`http://${closed}`, `https://${server.host}`, 'https://no-such-host.invalid'])
    : `http://${server.host}`;
  const retry = { retries: random.below(4), firstWait: 20, longestWait: 100, repeatReplace: random.chance(0.5) };
  const sender = new Sender({
    url,
    apiKey: PLANTED_KEY,
    applicationId: 'app1',
    webhookId: 'wh1',
    dispatcher,
    clock,
    random: () => random.next(),
    timeout: 8_000,
    retry,
  });
  const downlinks = Array.from({ length: 1 + random.below(3) }, () => ({ fPort: 1, frmPayload: 'AQ==' }));
  const caller = new AbortController();
  if (random.chance(0.05)) setTimeout(() => caller.abort(), random.below(20));
  const receipts = await sender[random.pick(['push', 'push', 'replace'] as const)](deviceId, downlinks, {
    signal: caller.signal,
  });
  return { receipts, expectNothing: isAway };
}

/** What a run says that is not so. */
function liesIn(number: number, { receipts, expectNothing }: Awaited<ReturnType<typeof run>>): string[] {
  return receipts.flatMap((receipt) => {
    const { operation, outcome, correlationId, mayGoTwice, requests } = receipt;
    const taken = server.taken.get(correlationId!) ?? 0;
    const lies: string[] = [];
    if (outcome === 'queued' && taken === 0) lies.push('queued, but the server did not take it');
    if (outcome === 'refused' && taken > 0) lies.push('refused, but the server took it');
    if (taken > 1 && !mayGoTwice) lies.push('sent twice, and the receipt does not say so');
    if (operation === 'push' && (taken > 1 || mayGoTwice)) lies.push('a push was sent twice');
    if (taken > requests) lies.push('taken more often than it was sent');
    if (expectNothing && outcome !== 'refused') lies.push('not refused, though no connection can have come about');
    return lies.map((lie) => `run ${number} of seed ${SEED}: ${lie}`);
  });
}

test(`no receipt of ${RUNS} runs on a network that fails in every way says what is not so`, {
  timeout: 600_000,
}, async () => {
  const results: { number: number; result: Awaited<ReturnType<typeof run>> }[] = [];
  const outcomes = { queued: 0, refused: 0, unknown: 0 };
  let twice = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let number = next++; number < RUNS; number = next++) {
      const result = await run(number);
      results.push({ number, result });
      for (const receipt of withoutKey(result.receipts)) {
        outcomes[receipt.outcome] += 1;
        if (receipt.mayGoTwice) twice += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // What is still on its way counts too: a request may arrive after its receipt was written.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(results.flatMap(({ number, result }) => liesIn(number, result))).toEqual([]);
  // Every outcome was really met, or the runs prove nothing.
  for (const [outcome, count] of Object.entries({ ...outcomes, twice }))
    expect({ outcome, met: count > RUNS / 50 }).toEqual({ outcome, met: true });
  expect(elsewhere.requests).toEqual([]);
});
