import { type BodyItem, readBody } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import { replies } from '../../test/contract.ts';
import { readServerError } from '../errors/server-error.ts';
import type { Receipt } from '../receipt.ts';
import { applyEvent } from './apply-event.ts';
import type { DownlinkEvent } from './downlink-event.ts';
import { parseEvent } from './parse-event.ts';

type Raw = {
  [field: string]: { correlation_ids?: string[]; downlink?: { correlation_ids?: string[]; confirmed?: boolean } };
};

const recorded = replies.flatMap(({ name, route, status, request_body: body, events = [] }) =>
  events.map((event, index) => ({ name: `${name} (${route}), event ${index}`, status, body, event: event as Raw })),
);

test('there are 415 recorded events', () => expect(recorded).toHaveLength(415));

describe('parseEvent reads every recorded event', () => {
  for (const { name, event } of recorded) {
    test(name, () => {
      const field = Object.keys(event).find((key) => key.startsWith('downlink_'))!;
      const parsed = parseEvent(JSON.stringify(event)) as DownlinkEvent;
      expect(`downlink_${parsed.kind}`).toBe(field);
      const nested = event[field]!.downlink ?? event[field]!;
      expect(parsed.correlationIds.slice(0, nested.correlation_ids!.length)).toEqual(nested.correlation_ids);
      expect(parseEvent(Buffer.from(JSON.stringify(event)))).toEqual(parsed);
      expect(parseEvent(event)).toEqual(parsed);
    });
  }
});

describe('a recorded event is matched to the receipt that carries its id, and to no other', () => {
  for (const { name, event } of recorded) {
    const parsed = parseEvent(event) as DownlinkEvent;
    const own = parsed.correlationIds.find((id) => !/^(as|gs|ns|pba|rpc):/.test(id)) ?? parsed.correlationIds[0]!;
    test(name, () => {
      const asked = receipt(own, undefined, parsed);
      expect(applyEvent(asked, parsed)).not.toEqual(asked);
      for (const other of [{ correlationId: 'another' }, { deviceId: 'other-dev' }, { applicationId: 'other-app' }]) {
        expect(applyEvent({ ...asked, ...other }, parsed)).toEqual({ ...asked, ...other });
      }
    });
  }
});

// The contract, 3.4 and 7: queued proves; sent ends an unconfirmed one; ack ends; nack does not; failed ends, except a
// transmission of a confirmed one; faults of the call itself (their reply was no 200) say that nothing was queued.
describe('a recorded event leaves its receipt in the state that the contract gives', () => {
  for (const { name, status, body, event } of recorded) {
    const parsed = parseEvent(event) as DownlinkEvent;
    const expected = stateOf(parsed, status);
    test(`${name}: ${Object.values(expected).join(' ')}`, () => {
      const { outcome, progress, isFinal } = applyEvent(
        receipt(parsed.correlationIds[0]!, firstItemOf(body), parsed),
        parsed,
      );
      expect({ outcome, progress, isFinal }).toEqual(expected);
    });
  }
});

function stateOf(event: DownlinkEvent, status: number): Pick<Receipt, 'outcome' | 'progress' | 'isFinal'> {
  if (event.kind === 'queued') return { outcome: 'queued', progress: 'queued', isFinal: false };
  if (event.kind === 'sent') return { outcome: 'queued', progress: 'sent', isFinal: !event.downlink.confirmed };
  if (event.kind === 'ack') return { outcome: 'queued', progress: 'acked', isFinal: true };
  if (event.kind === 'nack') return { outcome: 'queued', progress: 'nacked', isFinal: false };
  if (event.kind !== 'failed') throw new Error('none was recorded');
  if (status !== 200) return { outcome: 'refused', progress: 'none', isFinal: true };
  if (event.error.name === 'transmission' && event.downlink.confirmed) {
    return { outcome: 'queued', progress: 'not_transmitted', isFinal: false };
  }
  return { outcome: 'queued', progress: 'failed', isFinal: true };
}

describe('the events of a recorded radio run end in the same state in any order, with any of them twice', () => {
  for (const { name, events = [], group } of replies) {
    if (group !== 'radio') continue;
    const parsed = events.map((event) => parseEvent(event) as DownlinkEvent);
    const ids = new Set(parsed.flatMap(({ correlationIds }) => correlationIds.filter((id) => !id.includes(':'))));
    for (const id of ids) {
      test(`${name}, ${id}`, () => {
        const own = parsed.filter(({ correlationIds }) => correlationIds.includes(id));
        const end = stateAfter(id, own);
        for (let seed = 1; seed <= 50; seed++) expect(stateAfter(id, shuffled([...own, ...own], seed))).toEqual(end);
      });
    }
  }
});

function stateAfter(id: string, events: readonly DownlinkEvent[]): object {
  const { outcome, progress, isFinal } = events.reduce(applyEvent, receipt(id, undefined, events[0]));
  return { outcome, progress, isFinal };
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The first downlink that a recorded request asked for, with the frame counter that it may have set itself. */
function firstItemOf(body: unknown): BodyItem {
  const reading =
    body === null ? undefined : readBody(typeof body === 'string' ? body : JSON.stringify(body), 'webhook');
  const item = reading?.kind === 'items' ? reading.items[0] : undefined;
  return item ?? { f_port: 15, frm_payload: 'vu8=' };
}

function receipt(
  correlationId: string,
  downlink: BodyItem = { f_port: 15, frm_payload: 'vu8=' },
  { applicationId, deviceId }: Pick<Receipt, 'applicationId' | 'deviceId'> = {
    applicationId: 'app1',
    deviceId: 'dev1',
  },
): Receipt {
  return {
    operation: 'push',
    applicationId,
    deviceId,
    correlationId,
    downlink,
    url: 'https://tts.example',
    sentAt: '2026-01-01T00:00:00.000Z',
    requests: 1,
    outcome: 'unknown',
    mayGoTwice: false,
    findings: [],
    progress: 'none',
    isFinal: false,
  };
}

test('the failure of a downlink names the request that it was sent with', () => {
  const error = readServerError({ namespace: 'pkg/networkserver', name: 'application_downlink_too_long' })!;
  const about = { applicationId: 'app1', deviceId: 'dev1', correlationIds: ['a'] };
  const failed = applyEvent(receipt('a'), { ...about, kind: 'failed', downlink: { f_cnt: 1 }, error });
  expect(failed.error?.request).toBe('POST https://tts.example');
});

describe('what is final stays', () => {
  const about = { applicationId: 'app1', deviceId: 'dev1', correlationIds: ['a'] };
  const sent: DownlinkEvent = { ...about, kind: 'sent', downlink: { f_cnt: 9 } };
  const rows: { name: string; last: DownlinkEvent }[] = [
    { name: 'acknowledged', last: { ...about, kind: 'ack', downlink: { f_cnt: 1, confirmed: true } } },
    { name: 'sent without confirmation', last: { ...about, kind: 'sent', downlink: { f_cnt: 1 } } },
    { name: 'invalidated', last: { ...about, kind: 'invalidated', downlinks: [] } },
  ];
  for (const { name, last } of rows) {
    test(`when it is ${name}`, () => {
      const ended = applyEvent(receipt('a'), last);
      expect([ended.isFinal, applyEvent(ended, sent)]).toEqual([true, ended]);
    });
  }
  test('unless it is acknowledged after all', () => {
    const failed = applyEvent(receipt('a'), { ...about, kind: 'invalidated', downlinks: [] });
    expect(applyEvent(failed, rows[0]!.last)).toMatchObject({ progress: 'acked', isFinal: true });
  });
});

describe('parseEvent', () => {
  const around = { end_device_ids: { device_id: 'dev1', application_ids: { application_id: 'app1' } } };

  test('leaves new fields alone', () => {
    const event = {
      ...around,
      new_field: 1,
      downlink_queued: { f_port: 1, correlation_ids: ['a'], attributes: { x: 'y' } },
    };
    expect(parseEvent(event)).toMatchObject({ kind: 'queued', downlink: { attributes: { x: 'y' } } });
  });
  test('knows an uplink as something else', () => {
    expect(
      parseEvent({ ...around, correlation_ids: ['u'], received_at: '2026-01-01T00:00:00Z', uplink_message: {} }),
    ).toEqual({
      kind: 'other',
      field: 'uplink_message',
      applicationId: 'app1',
      deviceId: 'dev1',
      receivedAt: '2026-01-01T00:00:00Z',
      correlationIds: ['u'],
    });
  });
  test('reads an invalidated queue with the ids of all its downlinks', () => {
    const downlinks = [{ correlation_ids: ['a'] }, { correlation_ids: ['b'] }];
    const event = parseEvent({
      ...around,
      downlink_queue_invalidated: { downlinks, last_f_cnt_down: 7 },
    }) as DownlinkEvent;
    expect(event).toMatchObject({ kind: 'invalidated', correlationIds: ['a', 'b'], lastFrameCounter: 7 });
    expect(applyEvent(receipt('b'), event)).toMatchObject({
      outcome: 'queued',
      progress: 'invalidated',
      isFinal: true,
    });
  });

  const refusals: { name: string; body: string | object; message: string }[] = [
    {
      name: 'a text that is no JSON',
      body: 'hello',
      message: 'it is not a JSON object; a webhook of the format protobuf sends none',
    },
    { name: 'a list', body: [], message: 'it is not a JSON object; a webhook of the format protobuf sends none' },
    {
      name: 'a message without a device',
      body: { downlink_queued: {} },
      message: 'end_device_ids: it names no device and application: it is no message of a webhook',
    },
    {
      name: 'an event that is no object',
      body: { ...around, downlink_ack: 7 },
      message: 'downlink_ack: it is not an object',
    },
    {
      name: 'a failure without downlink',
      body: { ...around, downlink_failed: { error: {} } },
      message: 'downlink_failed.downlink: it is missing',
    },
    {
      name: 'a failure without error',
      body: { ...around, downlink_failed: { downlink: {} } },
      message: 'downlink_failed.error: it is missing',
    },
  ];
  for (const { name, body, message } of refusals) {
    test(`refuses ${name}`, () => {
      let thrown: unknown;
      try {
        parseEvent(body);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toMatchObject({ name: 'SendError', code: 'bad_event', message });
    });
  }
});

// The contract, 3.2: a rejoin makes a new session, whose counters begin at 1.
describe('a confirmed downlink that is sent again after a rejoin', () => {
  const event = (kind: 'sent' | 'nack', f_cnt: number, session_key_id: string, second: number): DownlinkEvent => ({
    applicationId: 'app1',
    deviceId: 'dev1',
    correlationIds: ['a'],
    receivedAt: `2026-01-01T00:00:0${second}.000Z`,
    kind,
    downlink: { f_cnt, session_key_id, confirmed: true },
  });
  const events = [event('sent', 5, 'old', 1), event('nack', 5, 'old', 2), event('sent', 1, 'new', 3)];

  test('is sent, though its counter is lower, in any order and with any event twice', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const end = shuffled([...events, ...events], seed).reduce(applyEvent, receipt('a'));
      expect(end).toMatchObject({ progress: 'sent', frameCounter: 1, sessionKeyId: 'new', isFinal: false });
    }
  });

  test('is nacked by the new session alone', () => {
    const nacked = [...events, event('nack', 1, 'new', 4)].reduce(applyEvent, receipt('a'));
    expect(nacked).toMatchObject({ progress: 'nacked', frameCounter: 1 });
  });
});
