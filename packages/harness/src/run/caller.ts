import { diagnose, type Input, type Operation, type Outcome, type Profile, type Server } from '@downlink-kit/servers';
import type { JsonObject } from '../formatter/json.ts';
import type { ParsedScript } from '../script/parse-script.ts';
import { walk } from '../script/walk.ts';
import { type Reply, replyOf } from './reply.ts';
import { runSurely } from './run-surely.ts';

/** Noon on a day in June: the clock of all calls that do not say otherwise. */
export const CLOCK: number = Date.UTC(2026, 5, 15, 12);

/** How calls are made. */
export interface Manner {
  /** The server's own engine, not the fast one. */
  readonly exact?: boolean;
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

  /** Answers requests, in their order. */
  async ask(requests: readonly Request[], manner: Manner = {}): Promise<Reply[]> {
    const replies: (Reply | undefined)[] = requests.map((request) => this.#known.get(keyOf(request, manner)));
    for (const operation of new Set(requests.map((request) => request.operation))) {
      const open = requests.flatMap((request, index) =>
        request.operation === operation && replies[index] === undefined ? [index] : [],
      );
      if (open.length === 0) continue;
      const { exact = false, script = this.script, clock = CLOCK, seed = 1, raw = false, ...rest } = manner;
      const calls = { ...rest, script, operation, clock, seed, raw: raw && operation === 'encodeDownlink' };
      const inputs = open.map((index) => inputOf(requests[index]!));
      const answers = await runSurely(exact ? this.#exact : this.#fast, { ...calls, inputs }, ({ outcome }) =>
        isHang(outcome),
      );
      answers.forEach((answer, i) => {
        const index = open[i]!;
        if (exact && answer.ms > (this.#slowest?.ms ?? 0)) this.#slowest = { request: requests[index]!, ms: answer.ms };
        const reply = replyOf(answer, (outcome) => this.#isOwnThrow(outcome, script));
        replies[index] = reply;
        this.#known.set(keyOf(requests[index]!, manner), reply);
        if (isHang(answer.outcome)) this.#hangs += 1;
      });
    }
    return replies as Reply[];
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

function keyOf({ operation, given }: Request, manner: Manner): string {
  return `${JSON.stringify(manner)}${operation}${JSON.stringify(given)}`;
}
