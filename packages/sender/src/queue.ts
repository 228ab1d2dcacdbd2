import type { BodyItem } from '@downlink-kit/codec';
import type { Transport } from './delivery.ts';
import { adviceOn } from './errors/advice.ts';
import { SendError } from './errors/send-error.ts';
import { isRecord } from './errors/server-error.ts';
import { exchange } from './http/exchange.ts';
import { judgeNoReply } from './reply/judge-reply.ts';
import { parseJson, readDetails } from './reply/read-details.ts';

/** Where a queue is read. */
export interface QueueAddress {
  origin: string;
  path: string;
}

/** Reads the queue of a device, which the key must have the right to read traffic for. @throws SendError. */
export async function readQueue(
  transport: Transport,
  { origin, path }: QueueAddress,
  signal?: AbortSignal,
): Promise<BodyItem[]> {
  const request = `GET ${origin}${path}`;
  const { timeout, clock } = transport;
  const result = await exchange(
    transport.dispatcher,
    { method: 'GET', origin, path, headers: transport.headers },
    timeout,
    clock,
    signal,
  );
  if (result.kind === 'no_reply') {
    const judgement = judgeNoReply(result, { request });
    if (judgement.outcome === 'refused') throw judgement.error;
    throw new SendError('no_reply', {
      request,
      advice: `the queue could not be read (${result.reason})`,
      enqueued: 'no',
    });
  }
  const body = parseJson(transport.key.strikeFrom(result.body));
  if (result.status === 200 && isRecord(body)) {
    const items = body.downlinks ?? [];
    if (Array.isArray(items) && items.every(isRecord)) return items as BodyItem[];
  }
  const server = readDetails(body);
  const facts = { request, status: result.status, enqueued: 'no' as const };
  if (server !== undefined) throw new SendError('server_error', { ...facts, server, advice: adviceOn(server) });
  throw new SendError('not_understood', {
    ...facts,
    advice: 'the reply is no queue of The Things Stack: check the address',
  });
}
