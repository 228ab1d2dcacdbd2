import { describe, expect, test } from 'vitest';
import type { Reply } from '../http/exchange.ts';
import { type AskedRequest, judgeNoReply, judgeReply, type Outcome } from './judge-reply.ts';

const push: AskedRequest = { route: 'webhook', operation: 'push', request: 'POST https://tts.example/down/push' };
const plain: AskedRequest = { ...push, route: 'plain' };

function reply(status: number, body: unknown = '', headers: Reply['headers'] = {}): Reply {
  return { kind: 'reply', status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

function fault(key: string, code = 2): object {
  const [namespace, name] = key.split(':');
  return { code, message: `error:${key} (…)`, details: [{ namespace, name, message_format: '…', code }] };
}

describe('judgeReply', () => {
  const rows: { name: string; asked?: AskedRequest; reply: Reply; outcome: Outcome; code?: string }[] = [
    { name: 'takes the empty 200 of the webhook route for success', reply: reply(200), outcome: 'queued' },
    { name: 'takes the {} of the plain route for success', asked: plain, reply: reply(200, '{}'), outcome: 'queued' },
    {
      name: 'does not trust an empty 200 on the plain route',
      asked: plain,
      reply: reply(200),
      outcome: 'unknown',
      code: 'not_understood',
    },
    {
      name: 'does not trust a page on the webhook route',
      reply: reply(200, '<html>Welcome to the hotel</html>'),
      outcome: 'unknown',
      code: 'not_understood',
    },
    { name: 'does not trust a 204', reply: reply(204), outcome: 'unknown', code: 'not_understood' },
    {
      name: 'does not follow a redirect',
      reply: reply(301, '', { location: 'https://evil.example/' }),
      outcome: 'unknown',
      code: 'redirected',
    },
    { name: 'knows a paused webhook', reply: reply(406), outcome: 'refused', code: 'webhook_paused' },
    {
      name: 'knows no paused webhook on the plain route',
      asked: plain,
      reply: reply(406),
      outcome: 'unknown',
      code: 'not_understood',
    },
    {
      name: 'knows the unknown path of the gateway',
      reply: reply(404, { code: 5, message: 'Not Found' }),
      outcome: 'refused',
      code: 'gateway_error',
    },
    {
      name: 'knows the wrong method of the gateway',
      asked: plain,
      reply: reply(501, { code: 12, message: 'Method Not Allowed' }),
      outcome: 'refused',
      code: 'gateway_error',
    },
    {
      name: 'knows the unreadable body of the plain route',
      asked: plain,
      reply: reply(400, { code: 3, message: 'unexpected EOF' }),
      outcome: 'refused',
      code: 'gateway_error',
    },
    {
      name: 'knows a server without the API',
      reply: reply(404, '404 page not found\n'),
      outcome: 'refused',
      code: 'gateway_error',
    },
    {
      name: 'knows the nameless error for bodies that cannot be passed on',
      asked: plain,
      reply: reply(500, {
        code: 13,
        message: 'error:unknown:unknown (…)',
        details: [{ message_format: '…', code: 13 }],
      }),
      outcome: 'refused',
      code: 'server_error',
    },
    {
      name: 'is not sure of another nameless error',
      asked: plain,
      reply: reply(503, { code: 14, message: '…', details: [{ code: 14 }] }),
      outcome: 'unknown',
      code: 'not_understood',
    },
    {
      name: 'tells a formatter fault with 409 from a conflict with 409',
      reply: reply(409, fault('pkg/messageprocessors/javascript:output_errors', 10)),
      outcome: 'refused',
      code: 'server_error',
    },
    {
      name: 'tells a conflict with 409 from a formatter fault with 409',
      reply: reply(409, fault('pkg/redis:transaction_failed', 10)),
      outcome: 'unknown',
      code: 'server_error',
    },
    {
      name: 'tells a slow formatter with 504 from a deadline',
      reply: reply(504, fault('pkg/scripting/javascript:script_timeout', 4)),
      outcome: 'refused',
      code: 'server_error',
    },
    {
      name: 'tells a deadline with 504 from a slow formatter',
      reply: reply(504, fault('pkg/errors:context_deadline_exceeded', 4)),
      outcome: 'unknown',
      code: 'server_error',
    },
    {
      name: 'tells a full queue with 429 from a rate limit',
      reply: reply(429, fault('pkg/networkserver:downlink_queue_capacity', 8)),
      outcome: 'refused',
      code: 'server_error',
    },
    {
      name: 'knows the family of network errors',
      reply: reply(503, fault('pkg/errors:net_timeout', 14)),
      outcome: 'unknown',
      code: 'server_error',
    },
    {
      name: 'is not sure of a new 500',
      reply: reply(500, fault('pkg/new:fault')),
      outcome: 'unknown',
      code: 'server_error',
    },
    {
      name: 'is not sure of a new 409',
      reply: reply(409, fault('pkg/new:fault', 10)),
      outcome: 'unknown',
      code: 'server_error',
    },
    {
      name: 'is not sure of a new 429',
      reply: reply(429, fault('pkg/new:fault', 8)),
      outcome: 'unknown',
      code: 'server_error',
    },
    {
      name: 'is sure of a new 403',
      reply: reply(403, fault('pkg/new:fault', 7)),
      outcome: 'refused',
      code: 'server_error',
    },
    ...[400, 401, 403, 404, 408, 409, 413, 429, 499, 500, 502, 503, 504].map((status) => ({
      name: `is not sure of a ${status} without details`,
      reply: reply(status, '<html>proxy</html>'),
      outcome: 'unknown' as const,
      code: 'not_understood',
    })),
  ];
  for (const { name, asked = push, reply, outcome, code } of rows) {
    test(name, () => {
      const judgement = judgeReply(reply, asked);
      const found = judgement.outcome === 'queued' ? {} : { code: judgement.error.code };
      expect({ outcome: judgement.outcome, ...found }).toEqual({ outcome, ...(code === undefined ? {} : { code }) });
    });
  }

  test('says request, status, name and advice in the first line', () => {
    const judgement = judgeReply(reply(403, fault('pkg/auth/rights:no_application_rights', 7)), push);
    expect(judgement.outcome === 'queued' ? '' : judgement.error.message).toBe(
      'POST https://tts.example/down/push: 403 pkg/auth/rights:no_application_rights: The key gives no right on this application: check the application id, that the key is of this application and cluster, and that the key arrives at all (no key looks the same).',
    );
  });

  test('keeps the id of the request for the server’s support', () => {
    const judgement = judgeReply(reply(406, '', { 'x-request-id': '01HX' }), push);
    expect(judgement.outcome === 'queued' ? '' : judgement.error.requestId).toBe('01HX');
  });
});

describe('judgeNoReply', () => {
  const rows: { isSent: boolean; reason: string; outcome: Outcome; repeat: string; code: string }[] = [
    ...['ENOTFOUND', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED'].map(
      (reason) => ({ isSent: false, reason, outcome: 'refused' as const, repeat: 'no', code: 'not_connected' }),
    ),
    ...['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'TIMEOUT'].map((reason) => ({
      isSent: false,
      reason,
      outcome: 'refused' as const,
      repeat: 'later',
      code: 'not_connected',
    })),
    { isSent: false, reason: 'ABORTED', outcome: 'refused', repeat: 'later', code: 'aborted' },
    { isSent: true, reason: 'ABORTED', outcome: 'unknown', repeat: 'verify', code: 'aborted' },
    { isSent: true, reason: 'ECONNRESET', outcome: 'unknown', repeat: 'verify', code: 'no_reply' },
    { isSent: true, reason: 'TIMEOUT', outcome: 'unknown', repeat: 'verify', code: 'no_reply' },
  ];
  for (const { isSent, reason, outcome, repeat, code } of rows) {
    test(`${reason}, ${isSent ? 'sent' : 'not sent'}: ${outcome}, to repeat: ${repeat}`, () => {
      const judgement = judgeNoReply({ kind: 'no_reply', isSent, reason }, push);
      expect(judgement).toMatchObject({ outcome, repeat, error: { code } });
    });
  }
});
