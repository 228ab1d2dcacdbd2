import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { Agent } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { Sender, type SenderOptions } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

const frame = { fPort: 15, frmPayload: 'vu8=' };
const closers: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function rawServer(onSocket: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function senderTo(url: string, options: Partial<SenderOptions> = {}): Sender {
  const dispatcher = new Agent({ connect: { timeout: 1_000 } });
  closers.push(() => dispatcher.destroy());
  const given = {
    url,
    apiKey: PLANTED_KEY,
    applicationId: 'app1',
    webhookId: 'wh1',
    dispatcher,
    retry: { retries: 0 },
  };
  return new Sender({ ...given, ...options });
}

describe('certainly nothing went out', () => {
  test('when nobody listens', async () => {
    const server = await AnsweringServer.start();
    const { url } = server;
    await server.close();
    const receipt = withoutKey(await senderTo(url).push('dev1', frame));
    expect(receipt).toMatchObject({ outcome: 'refused', requests: 0, error: { code: 'not_connected' } });
    expect(receipt.error?.advice).toBe(
      'no connection (ECONNREFUSED); nothing went out: check host and port, and that the server is up',
    );
  });

  test('when there is no such host', async () => {
    const receipt = withoutKey(await senderTo('https://no-such-host.invalid').push('dev1', frame));
    expect(receipt).toMatchObject({ outcome: 'refused', requests: 0, error: { code: 'not_connected' } });
    expect(receipt.error?.advice).toMatch(
      /^no connection \((ENOTFOUND|EAI_AGAIN)\); nothing went out: check the host name$/,
    );
  });

  test('when the port does not speak TLS', async () => {
    const server = await AnsweringServer.start();
    closers.push(() => server.close());
    const receipt = withoutKey(await senderTo(`https://${server.host}`).push('dev1', frame));
    expect(receipt).toMatchObject({ outcome: 'refused', requests: 0, error: { code: 'not_connected' } });
    expect(receipt.error?.advice).toMatch(/check the certificate and that the port speaks TLS$/);
    expect(server.requests).toEqual([]);
  });

  test('when the time is up before there is a connection', async () => {
    const dispatcher = new Agent({ connect: () => {} });
    closers.push(() => dispatcher.destroy());
    const receipt = withoutKey(await senderTo('http://127.0.0.1:1', { dispatcher, timeout: 30 }).push('dev1', frame));
    expect(receipt).toMatchObject({ outcome: 'refused', requests: 0, error: { code: 'not_connected' } });
  });
});

describe('it is unknown', () => {
  const deaf: { name: string; onSocket: (socket: Socket) => void; reason: string }[] = [
    {
      name: 'when the connection is reset as the request comes',
      onSocket: (socket) => socket.once('data', () => socket.resetAndDestroy()),
      reason: 'ECONNRESET',
    },
    {
      name: 'when the connection ends without a reply',
      onSocket: (socket) => socket.once('data', () => socket.end()),
      reason: 'UND_ERR_SOCKET',
    },
    { name: 'when the reply never comes', onSocket: () => {}, reason: 'time limit' },
    {
      name: 'when the reply is cut off',
      onSocket: (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{')),
      reason: 'UND_ERR_SOCKET',
    },
    { name: 'when the reply drips too slowly', onSocket: drip, reason: 'time limit' },
    {
      name: 'when the reply is not HTTP',
      onSocket: (socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH\r\n')),
      reason: 'HTTPParserError',
    },
    { name: 'when the reply is endless', onSocket: flood, reason: 'REPLY_TOO_LONG' },
  ];
  for (const { name, onSocket, reason } of deaf) {
    test(name, async () => {
      const host = await rawServer(onSocket);
      const receipt = withoutKey(await senderTo(`http://${host}`, { timeout: 400 }).push('dev1', frame));
      expect(receipt).toMatchObject({
        outcome: 'unknown',
        requests: 1,
        isFinal: false,
        error: { code: 'no_reply', enqueued: 'maybe' },
      });
      expect(receipt.error?.advice).toContain(reason);
    });
  }

  test('when the caller breaks off after it went out', async () => {
    const caller = new AbortController();
    const host = await rawServer((socket) => socket.once('data', () => caller.abort()));
    const receipt = withoutKey(await senderTo(`http://${host}`).push('dev1', frame, { signal: caller.signal }));
    expect(receipt).toMatchObject({ outcome: 'unknown', requests: 1, error: { code: 'aborted', enqueued: 'maybe' } });
  });
});

test('a call that is stopped waits for the request under way', async () => {
  const caller = new AbortController();
  const server = await AnsweringServer.start();
  closers.push(() => server.close());
  server.answering = async () => {
    caller.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { status: 200 };
  };
  const receipt = await senderTo(server.url).push('dev1', frame, { stop: caller.signal });
  expect(receipt).toMatchObject({ outcome: 'queued', requests: 1 });
});

test('a redirect is not followed, so the key goes nowhere else', async () => {
  const elsewhere = await AnsweringServer.start();
  const server = await AnsweringServer.start();
  closers.push(
    () => server.close(),
    () => elsewhere.close(),
  );
  for (const status of [301, 302, 303, 307, 308]) {
    server.answerInTurn({ status, headers: { location: `${elsewhere.url}/api/v3` } });
    const receipt = withoutKey(await senderTo(server.url).push('dev1', frame));
    expect(receipt).toMatchObject({ outcome: 'unknown', error: { code: 'redirected', status } });
  }
  expect(elsewhere.requests).toEqual([]);
});

test('a key that comes back in a reply is struck out', async () => {
  const server = await AnsweringServer.start();
  closers.push(() => server.close());
  server.answerInTurn({ status: 502, body: `<p>Bad gateway, Authorization: Bearer ${PLANTED_KEY}</p>` });
  const receipt = withoutKey(await senderTo(server.url).push('dev1', frame));
  expect(receipt.error?.advice).toContain('Authorization: Bearer <API key>');
});

test('a key that comes back in a header of a reply is struck out', async () => {
  const server = await AnsweringServer.start();
  closers.push(() => server.close());
  server.answerInTurn({ status: 503, headers: { 'x-request-id': PLANTED_KEY } });
  const receipt = withoutKey(await senderTo(server.url).push('dev1', frame));
  expect(receipt.error?.requestId).toBe('<API key>');
});

const strange: { name: string; details: string }[] = [
  { name: 'causes without end', details: `${'{"cause":'.repeat(20_000)}{}${'}'.repeat(20_000)}` },
  {
    name: 'attributes that are no text',
    details: '{"namespace":"pkg/x","name":"y","message_format":"{x}","attributes":{"x":{"toString":1}}}',
  },
];
for (const { name, details } of strange) {
  test(`a reply with ${name} gives a receipt`, async () => {
    const server = await AnsweringServer.start();
    closers.push(() => server.close());
    server.answerInTurn({ status: 500, body: `{"code":2,"message":"error:…","details":[${details}]}` });
    const receipt = withoutKey(await senderTo(server.url).push('dev1', frame));
    expect(receipt).toMatchObject({ outcome: 'unknown', requests: 1 });
  });
}

test('a sender that is closed says so at once', async () => {
  const sender = new Sender({ url: 'http://127.0.0.1:1', apiKey: PLANTED_KEY, applicationId: 'app1' });
  await sender.close();
  const receipt = withoutKey(await sender.push('dev1', frame));
  expect(receipt).toMatchObject({ outcome: 'refused', requests: 0, error: { code: 'not_connected' } });
  expect(receipt.error?.advice).toBe('the sender is closed; nothing went out: make another one');
});

function drip(socket: Socket): void {
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('close', () => clearInterval(timer));
  });
}

function flood(socket: Socket): void {
  socket.once('data', () => {
    socket.write('HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\n');
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const pump = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', pump);
    pump();
  });
}
