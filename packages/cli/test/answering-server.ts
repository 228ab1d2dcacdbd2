import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A real HTTP server on loopback that answers as it is told and remembers what came. */
export class AnsweringServer {
  readonly seen: SeenRequest[] = [];
  answering: (request: SeenRequest) => Answer | Promise<Answer> = () => ({ status: 200 });
  readonly #server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { authorization, 'user-agent': userAgent } = request.headers;
    const seen = { path: request.url!, authorization, userAgent, body };
    this.seen.push(seen);
    const answer = await this.answering(seen);
    response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
