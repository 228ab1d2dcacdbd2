import { describe, expect, test } from 'vitest';
import { checkEvent, checkReply } from '../src/index.ts';
import { errors, replies } from './contract.ts';

describe('checkReply explains every recorded reply', () => {
  for (const [index, { name, route, method, status, body }] of replies.entries()) {
    if (status === 200 || method !== 'POST' || !body.includes('"namespace"')) continue;
    const details = JSON.parse(body).details[0] as { namespace: string; name: string };
    const known = errors.find(({ namespace, name }) => namespace === details.namespace && name === details.name)!;
    test(`${index}: ${name} (${route})`, () => {
      const [first, ...rest] = checkReply(body);
      expect(first).toMatchObject({ code: details.name, severity: known.enqueued === 'maybe' ? 'warning' : 'error' });
      expect(first!.message).toMatch(
        known.enqueued === 'maybe' ? /Whether anything was queued is not known\.$/ : /Nothing was queued\.$/,
      );
      expect(rest.every(({ severity }) => severity === 'info')).toBe(true);
    });
  }
});

describe('checkReply', () => {
  const rows: { name: string; body: string; found: string[] }[] = [
    { name: 'takes an empty reply for success or a pause', body: '', found: ['info taken'] },
    { name: 'takes {} for success', body: '{}', found: ['info taken'] },
    { name: 'does not take a page for a reply', body: '<html></html>', found: ['error not_understood'] },
    { name: 'does not take other JSON for a reply', body: '[1]', found: ['error not_understood'] },
    { name: 'knows what the gateway says', body: '{"code":5,"message":"Not Found"}', found: ['error gateway_error'] },
    {
      name: 'takes no message of another gateway for a refusal',
      body: '{"message":"Endpoint request timed out"}',
      found: ['error not_understood'],
    },
    {
      name: 'takes no other code for a refusal',
      body: '{"code":14,"message":"upstream"}',
      found: ['error not_understood'],
    },
    {
      name: 'does not know what a new error means',
      body: '{"code":2,"message":"…","details":[{"namespace":"pkg/new","name":"fault"}]}',
      found: ['error fault'],
    },
  ];
  for (const { name, body, found } of rows) {
    test(name, () => expect(checkReply(body).map(({ severity, code }) => `${severity} ${code}`)).toEqual(found));
  }
  test('names the field that is wrong', () => {
    const { body } = replies.find(({ name, route }) => name === 'vector: fport 224' && route === 'webhook')!;
    expect(checkReply(body)[0]).toMatchObject({ code: 'validate_body', path: 'downlinks[0].f_port' });
  });
});

describe('checkEvent explains every recorded event', () => {
  for (const { name, route, events = [] } of replies) {
    for (const [index, event] of events.entries()) {
      const field = Object.keys(event).find((key) => key.startsWith('downlink_'))!;
      const content = (event as { [key: string]: { error?: { name: string }; downlink?: { confirmed?: boolean } } })[
        field
      ]!;
      const isPassing = content.error?.name === 'transmission' && content.downlink?.confirmed === true;
      const severity =
        field === 'downlink_failed' && !isPassing
          ? 'error'
          : field === 'downlink_nack' || isPassing
            ? 'warning'
            : 'info';
      test(`${name} (${route}), event ${index}: ${severity}`, () => {
        const findings = checkEvent(JSON.stringify(event));
        expect(findings).toMatchObject([{ code: field.slice('downlink_'.length), severity, path: field }]);
        expect(findings[0]!.message.endsWith('Final: the server does not send it.')).toBe(severity === 'error');
      });
    }
  }
});

describe('checkEvent', () => {
  const around = { end_device_ids: { device_id: 'dev1', application_ids: { application_id: 'app1' } } };
  test('says that an uplink is about something else', () => {
    expect(checkEvent({ ...around, uplink_message: {} })).toEqual([
      {
        code: 'other',
        severity: 'info',
        path: 'uplink_message',
        message: 'it is about uplink_message, not about a downlink',
      },
    ]);
  });
  test('says what to do about an invalidated queue', () => {
    expect(checkEvent({ ...around, downlink_queue_invalidated: {} })).toMatchObject([
      { code: 'invalidated', severity: 'error' },
    ]);
  });
  test('says that a text is no event', () => {
    expect(checkEvent('hello')).toMatchObject([{ code: 'bad_event', severity: 'error', path: '' }]);
  });
});
