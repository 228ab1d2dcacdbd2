import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RecordedReply, recordedReply } from './recorded-reply.ts';

/** Keys of nothing: the first may schedule downlinks, the second may only read the application. */
export const KEYS = { scheduling: 'NNSXS.EXAMPLE.MAY-SCHEDULE', reading: 'NNSXS.EXAMPLE.MAY-READ' } as const;

const QUEUED = recordedReply('docs-calls', 'docs call 1: frm_payload (no formatter)');
const NO_RIGHT = recordedReply('errors-and-formatters', 'key without the right (INFO only)');
const NO_KEY = recordedReply('errors-and-formatters', 'unknown key id');

/** A server on loopback, port 1885 unless told, that answers every call as a running server was recorded to. */
export async function recordedServer(port = 1885): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(response, replyTo(request.headers.authorization)));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, close: () => closed(server) };
}

function replyTo(authorization: string | undefined): RecordedReply {
  if (authorization === `Bearer ${KEYS.scheduling}`) return QUEUED;
  return authorization === `Bearer ${KEYS.reading}` ? NO_RIGHT : NO_KEY;
}

function answer(response: ServerResponse, { status, headers, body }: RecordedReply): void {
  const { 'content-length': _length, date: _date, ...own } = headers;
  response.writeHead(status, own).end(body);
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
