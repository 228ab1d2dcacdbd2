import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** What the server does with one request: whether it queues the downlinks, and how its reply goes wrong. */
export interface Deed {
  takes: boolean;
  reply:
    | {
        kind: 'whole' | 'cut' | 'dripping' | 'dripping for ever' | 'with garbage behind' | 'after early hints';
        status: number;
        headers: { [name: string]: string };
        body: string;
      }
    | { kind: 'reset' | 'end' | 'stall' | 'reset half way' };
}

/** A server on bare sockets, so that connections can break at any point; it remembers which downlinks it queued. */
export class FaultyServer {
  /** How often the downlink with an id was queued. */
  readonly taken = new Map<string, number>();
  /** What to do with the next request of a device. */
  deedFor: (device: string) => Deed = () => ({
    takes: true,
    reply: { kind: 'whole', status: 200, headers: {}, body: '' },
  });
  /** Whether to break the next connection before anything is read. */
  breaksConnection: () => boolean = () => false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FaultyServer> {
    const server = createServer();
    const faulty = new FaultyServer(server);
    server.on('connection', (socket) => faulty.#serve(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return faulty;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => {});
    if (this.breaksConnection()) {
      socket.resetAndDestroy();
      return;
    }
    let held = '';
    socket.on('data', (chunk) => {
      held += chunk.toString('latin1');
      const headEnd = held.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/content-length: ([0-9]+)/i.exec(held)?.[1] ?? 0);
      if (held.length < headEnd + 4 + length) return;
      const device = /\/devices\/([^/]+)\//.exec(held)![1]!;
      const body = held.slice(headEnd + 4, headEnd + 4 + length);
      held = held.slice(headEnd + 4 + length);
      this.#do(socket, this.deedFor(device), body);
    });
  }

  #do(socket: Socket, { takes, reply }: Deed, body: string): void {
    if (takes) {
      const items = JSON.parse(body).downlinks as { correlation_ids: string[] }[];
      for (const {
        correlation_ids: [id],
      } of items)
        this.taken.set(id!, (this.taken.get(id!) ?? 0) + 1);
    }
    if (reply.kind === 'stall') return;
    if (reply.kind === 'reset') {
      socket.resetAndDestroy();
      return;
    }
    if (reply.kind === 'end') {
      socket.end();
      return;
    }
    if (reply.kind === 'reset half way') {
      socket.write('HTTP/1.1 200 O', () => socket.resetAndDestroy());
      return;
    }
    this.#answer(socket, reply);
  }

  #answer(socket: Socket, reply: Extract<Deed['reply'], { body: string }>): void {
    const { kind, status, headers, body } = reply;
    const lines = Object.entries({
      ...headers,
      'content-length': String(Buffer.byteLength(body) + (kind === 'cut' ? 20 : 0)),
    });
    const head = `HTTP/1.1 ${status} X\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
    if (kind === 'cut') socket.end(head + body);
    else if (kind === 'with garbage behind') socket.write(`${head}${body}HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n`);
    else if (kind === 'after early hints') socket.write(`HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\n${head}${body}`);
    else if (kind === 'whole') socket.write(head + body);
    else
      drip(
        socket,
        kind === 'dripping'
          ? head + body
          : `${head.replace(/content-length: [0-9]+/, 'content-length: 100000')}${' '.repeat(99_999)}`,
      );
  }
}

function drip(socket: Socket, text: string): void {
  const size = Math.max(1, Math.ceil(text.length / 8));
  let at = 0;
  const timer = setInterval(() => {
    if (at >= text.length || socket.destroyed) {
      clearInterval(timer);
      return;
    }
    const end = at + (text.length > 50_000 ? 1 : size);
    socket.write(text.slice(at, end));
    at = end;
  }, 1);
}
