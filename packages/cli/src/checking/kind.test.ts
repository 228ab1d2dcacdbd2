import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindOf } from './kind.ts';

interface Recorded {
  readonly method: string;
  readonly path_template: string;
  readonly request_body: unknown;
  readonly status: number;
  readonly body: string;
  readonly events?: readonly object[];
}

const contract = new URL('../../../../test/contract/tts-live-replies.json', import.meta.url);
const replies: readonly Recorded[] = JSON.parse(readFileSync(contract, 'utf8'));
const of = (text: string) => kindOf(new TextEncoder().encode(text));

describe('kindOf', () => {
  test('takes every recorded event for one', () => {
    const events = replies.flatMap((reply) => reply.events ?? []);
    expect(events).toHaveLength(415);
    expect(events.filter((event) => of(JSON.stringify(event)) !== 'event')).toEqual([]);
  });

  test('takes every recorded refusal in JSON for a reply', () => {
    const refusals = replies.filter(({ status, body }) => status >= 400 && body.startsWith('{'));
    expect(refusals.length).toBeGreaterThan(300);
    expect(refusals.filter(({ body }) => of(body) !== 'reply')).toEqual([]);
  });

  test('takes every recorded body of a push for one', () => {
    const pushes = replies.filter(
      ({ path_template: path, request_body: body }) => /down\/(push|replace)$/.test(path) && typeof body === 'string',
    );
    expect(pushes).toHaveLength(266);
    expect(pushes.filter(({ request_body: body }) => of(body as string) !== 'body')).toEqual([]);
  });

  test('takes what tells of a downlink for an event, though it names no device', () => {
    expect(of('{"downlink_queued":{}}')).toBe('event');
  });

  for (const text of [
    '',
    '{}',
    'null',
    '[]',
    '"reply"',
    '{"message":"m"}',
    '{"downlinks":[],"code":1,"message":"m"}',
  ]) {
    test(`takes ${text || 'nothing'} for a body`, () => expect(of(text)).toBe('body'));
  }
});
