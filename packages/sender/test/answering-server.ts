import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What is answered: status, headers, body. */
export interface Answer {
  status: number;
  headers?: { readonly [name: string]: string };
  body?: string;
}

export type Answering = (request: SeenRequest) => Answer | Promise<Answer>;

/** A real HTTP server in the test's process that answers as it is told and remembers what came. */
export class AnsweringServer {
  readonly requests: SeenRequest[] = [];
  answering: Answering = () => ({ status: 200 });
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<AnsweringServer> {
    const server = createServer();
    const answering = new AnsweringServer(server);
    server.on('request', (request, response) => void answering.#take(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return answering;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers the next requests in turn, the last one for ever. */
  answerInTurn(...answers: Answer[]): void {
    let next = 0;
    this.answering = () => answers[Math.min(next++, answers.length - 1)]!;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const seen = {
      method: request.method!,
      path: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    this.requests.push(seen);
    const { status, headers = {}, body = '' } = await this.answering(seen);
    response.writeHead(status, headers).end(body);
  }
}
