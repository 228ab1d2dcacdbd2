import { diagnose, type Input, type Operation, type Outcome, type Profile, type Server } from '@downlink-kit/servers';
import type { JsonObject } from '../formatter/json.ts';
import type { ParsedScript } from '../script/parse-script.ts';
import { walk } from '../script/walk.ts';
import { type Reply, replyOf } from './reply.ts';
import { runSurely } from './run-surely.ts';
import { firstByText, hasOrder, OFTEN } from './steady.ts';

/** Noon on a day in June: the clock of all calls that do not say otherwise. */
export const CLOCK: number = Date.UTC(2026, 5, 15, 12);

/** How calls are made. */
export interface Manner {
  /** The server's own engine, not the fast one. */
  readonly exact?: boolean;
  /** Where the engine shuffles keys by itself, of many answers the first by its text counts, so that chance does not. */
  readonly steady?: boolean;
  /** What the script returned is asked for too. */
  readonly raw?: boolean;
  readonly clock?: number;
  readonly timeZone?: string;
  readonly seed?: number;
  readonly keyOrder?: number;
  /** Another script in place of the formatter's. */
  readonly script?: string;
}

/** What a formatter is called with: `decoded_payload` for encoders and the normalizer, bytes and port for decoders. */
export interface Request {
  readonly operation: Operation;
  readonly given: JsonObject;
}

/** A call, and how many milliseconds it took here. */
export interface Slowest {
  readonly script: string;
  readonly request: Request;
  readonly ms: number;
}

/** Calls one formatter on one server: in the fast engine to search, in the server's own to judge. */
export class Caller {
  readonly profile: Profile;
  readonly script: string;
  readonly #exact: Server;
  readonly #fast: Server;
  readonly #throws: readonly (readonly [from: number, to: number])[];
  readonly #known = new Map<string, Reply>();
  /** What hung, which would hang in any other manner too. */
  readonly #hung = new Map<string, Reply>();
  #slowest: Slowest | undefined;
  #hangs = 0;

  constructor(script: string, parsed: ParsedScript | undefined, exact: Server, fast: Server) {
    this.script = script;
    this.profile = exact.profile;
    this.#exact = exact;
    this.#fast = fast;
    const throws: [number, number][] = [];
    if (parsed) {
      walk(parsed.program, ({ type, loc }) => {
        if (type === 'ThrowStatement') throws.push([loc!.start.line, loc!.end.line]);
      });
    }
    this.#throws = throws;
  }

  /** The server's own engine, which gives the verdict. */
  get server(): Server {
    return this.#exact;
  }

  /** Whether searching and judging are done by the same engine. */
  get sameEngine(): boolean {
    return this.#exact.engine.name === this.#fast.engine.name;
  }

  /** How many calls did not end by themselves. */
  get hangs(): number {
    return this.#hangs;
  }

  /** The call that took longest in the server's own engine. */
  get slowest(): Slowest | undefined {
    return this.#slowest;
  }

  /** Answers requests, in their order; what was asked before is not run again. */
  async ask(requests: readonly Request[], manner: Manner = {}): Promise<Reply[]> {
    const keys = requests.map((request) => keyOf(request, manner));
    for (const operation of new Set(requests.map((request) => request.operation))) {
      const open = new Map<string, Request>();
      requests.forEach((request, i) => {
        const key = keys[i]!;
        if (request.operation !== operation || this.#known.has(key)) return;
        const hung = this.#hung.get(hangKey(request, manner));
        if (hung === undefined) open.set(key, request);
        else this.#known.set(key, hung);
      });
      if (open.size === 0) continue;
      const replies = await this.#run(operation, [...open.values()], manner);
      [...open.keys()].forEach((key, i) => {
        this.#known.set(key, replies[i]!);
      });
    }
    return keys.map((key) => this.#known.get(key)!);
  }

  /** The reply to a request that was made before. */
  recall(request: Request, manner: Manner = {}): Reply | undefined {
    return this.#known.get(keyOf(request, manner));
  }

  /** Answers one request so many times, each time anew. */
  repeat(request: Request, times: number, manner: Manner): Promise<Reply[]> {
    return this.#run(request.operation, Array<Request>(times).fill(request), manner);
  }

  async #run(operation: Operation, requests: readonly Request[], manner: Manner): Promise<Reply[]> {
    const {
      exact = false,
      steady = false,
      script = this.script,
      clock = CLOCK,
      seed = 1,
      raw = false,
      ...rest
    } = manner;
    const calls = { ...rest, script, operation, clock, seed, raw: raw && operation === 'encodeDownlink' };
    const inputs = requests.map(inputOf);
    const server = exact ? this.#exact : this.#fast;
    if (steady && server.engine.name === 'goja') {
      const { steady: _, ...once } = manner;
      return Promise.all(requests.map((request) => this.#steadily(request, once)));
    }
    // A script that was seen to hang needs no second try.
    const answers =
      this.#hangs > 0
        ? await server.runAll({ ...calls, inputs })
        : await runSurely(server, { ...calls, inputs }, ({ outcome }) => isHang(outcome));
    return answers.map((answer, i) => {
      if (exact && answer.ms > (this.#slowest?.ms ?? 0))
        this.#slowest = { script, request: requests[i]!, ms: answer.ms };
      const reply = replyOf(answer, (outcome) => this.#isOwnThrow(outcome, script));
      if (isHang(answer.outcome)) {
        this.#hangs += 1;
        this.#hung.set(hangKey(requests[i]!, manner), reply);
      }
      return reply;
    });
  }

  async #steadily(request: Request, manner: Manner): Promise<Reply> {
    const replies = await this.repeat(request, hasOrder(request.given) ? OFTEN : 1, manner);
    return firstByText(replies, ({ outcome }) => JSON.stringify(outcome));
  }

  #isOwnThrow(outcome: Outcome, script: string): boolean {
    if (this.#throws.length === 0 || script !== this.script) return false;
    const line = diagnose(outcome, script, this.profile)?.line;
    return line !== undefined && this.#throws.some(([from, to]) => from <= line && line <= to);
  }
}

/** Whether a call did not end by itself. */
export function isHang(outcome: Outcome): boolean {
  return 'error' in outcome && ['script_timeout', 'hang', 'memory'].includes(outcome.error.kind);
}

/** A request as the input that a server is given. */
export function inputOf({ operation, given }: Request): Input {
  if (operation === 'encodeDownlink' || operation === 'normalizeUplink') return { decoded_payload: given };
  const { bytes, fPort } = given as unknown as { bytes: readonly number[]; fPort: number };
  return { frm_payload_hex: Buffer.from(bytes).toString('hex'), f_port: fPort };
}

/** A request in an engine, by which a hang is remembered. */
function hangKey({ operation, given }: Request, { exact = false }: Manner): string {
  return `${exact}${operation}${JSON.stringify(given)}`;
}

function keyOf({ operation, given }: Request, manner: Manner): string {
  return `${JSON.stringify(manner)}${operation}${JSON.stringify(given)}`;
}
