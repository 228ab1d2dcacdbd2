import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Receipt, Sender } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { errors, headersOf, isDownlinkCall, type RecordedReply, replies } from './contract.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

let server: AnsweringServer;
const dispatcher = new Agent();

beforeAll(async () => {
  server = await AnsweringServer.start();
});

afterAll(async () => {
  await dispatcher.close();
  await server.close();
});

/** A new one each time, since a sender learns the rate from the headers. */
function senderOn(route: RecordedReply['route']): Sender {
  const options = { url: server.url, apiKey: PLANTED_KEY, applicationId: 'app1', dispatcher, retry: { retries: 0 } };
  return new Sender(route === 'webhook' ? { ...options, webhookId: 'wh1' } : options);
}

const calls = replies.filter(isDownlinkCall);

test('there are 709 recorded replies to pushes and replaces', () => expect(calls).toHaveLength(709));

describe('the outcome of a recorded reply is what the server did', () => {
  for (const [index, recorded] of calls.entries()) {
    const operation = recorded.path_template.endsWith('push') ? 'push' : 'replace';
    test(`${index}: ${operation} on the ${recorded.route} route, ${recorded.name}: ${outcomeOf(recorded)}`, async () => {
      server.answerInTurn({ status: recorded.status, headers: headersOf(recorded), body: recorded.body });
      const requests = server.requests.length;
      const receipt = withoutKey(await senderOn(recorded.route)[operation]('dev1', { fPort: 15, frmPayload: 'vu8=' }));
      expect(receipt.outcome).toBe(outcomeOf(recorded));
      expect(server.requests.length - requests).toBe(1);
      if (receipt.outcome !== 'queued') expectAdvice(receipt, recorded);
    });
  }
});

/** What the contract says of a reply: by the name of the error, or by the form of a bare one. */
function outcomeOf({ status, body }: RecordedReply): Receipt['outcome'] {
  if (status === 200) return 'queued';
  // A page for browsers, which a sender never asks for: from whom it comes cannot be told.
  if (body === '(HTML page)') return 'unknown';
  const error = detailsOf(body);
  if (error?.namespace === undefined) return 'refused';
  const known = errors.find(({ namespace, name }) => namespace === error.namespace && name === error.name);
  return known?.enqueued === 'no' ? 'refused' : 'unknown';
}

function expectAdvice({ error, status }: Receipt, recorded: RecordedReply): void {
  expect(status).toBe(recorded.status);
  expect(error?.message).toMatch(/^POST http:\/\/127\.0\.0\.1:[0-9]+\/api\/v3\/as\/applications\/app1\/\S+: [0-9]{3}/);
  expect(error?.advice).toMatch(/^[A-Za-z].{20,}/);
  expect(error?.advice).not.toMatch(/not said|this version does not know/);
  const details = detailsOf(recorded.body);
  if (details?.namespace !== undefined) expect(error?.server?.key).toBe(`${details.namespace}:${details.name}`);
  if (details?.correlation_id !== undefined) expect(error?.server?.correlationId).toBe(details.correlation_id);
}

function detailsOf(body: string): { namespace?: string; name?: string; correlation_id?: string } | undefined {
  try {
    return JSON.parse(body).details?.[0];
  } catch {
    return undefined;
  }
}
