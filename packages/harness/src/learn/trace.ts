import type { Operation, Outcome, Server } from '@downlink-kit/servers';
import { isObject, type Json, type JsonObject } from '../formatter/json.ts';
import type { Path } from '../inputs/path.ts';
import { runSurely } from '../run/run-surely.ts';
import { GUEST_HEAD, guestTail } from './guest.ts';
import type { Instrumented } from './instrument.ts';

/** What a primitive was; `undefined` where there was nothing. */
export type Seen = null | boolean | number | string | undefined;

/** What a script did with an input. */
export interface Trace {
  readonly how: 'accepted' | 'refused' | 'threw' | 'empty' | 'hung';
  readonly hits: readonly number[];
  readonly compared: readonly (readonly [operator: string, left: Seen, right: Seen])[];
  readonly types: readonly (readonly [value: Seen, asked: string])[];
  readonly lookups: readonly (readonly [key: Seen, keys: readonly (string | number)[]])[];
  readonly reads: readonly Path[];
  readonly lengths: readonly Path[];
  /** Returns of bytes that were come to, by their numbers. */
  readonly answers: readonly number[];
}

/** What a formatter is traced with: `decoded_payload`, or bytes and a port. */
export type TracedInput = JsonObject;

const nothing: Omit<Trace, 'how'> = {
  hits: [],
  compared: [],
  types: [],
  lookups: [],
  reads: [],
  lengths: [],
  answers: [],
};

/** How many inputs are traced at a time, and how many may hang before no more are tried. */
const AT_ONCE = 100;
const MOST_HUNG = 4;
/** How many endless loops that notice themselves count as one call that has to be ended. */
const CHEAPER = 5;

/** Runs instrumented scripts. `server` is the plain one, which brings the language and nothing else. */
export class Tracer {
  readonly #server: Server;
  readonly #script: string;
  readonly #operation: Operation;
  #hung = 0;

  constructor(server: Server, { text }: Instrumented, operation: Operation) {
    this.#server = server;
    this.#operation = operation;
    const legacy =
      operation === 'encodeDownlink'
        ? 'function (input) { return { bytes: Encoder(input.data, 1), fPort: 1 }; }'
        : 'function (input) { return { data: Decoder(input.bytes, input.fPort) }; }';
    this.#script = `${GUEST_HEAD}\n${text}\n${guestTail(operation, legacy)}`;
  }

  /** Traces inputs, in their order; once a few hung, all others count as hung too. */
  async trace(inputs: readonly TracedInput[]): Promise<Trace[]> {
    const traces: Trace[] = [];
    while (traces.length < inputs.length) {
      if (this.#hung >= MOST_HUNG) traces.push({ ...nothing, how: 'hung' });
      else
        traces.push(
          ...(await this.#traceSome(inputs.slice(traces.length, traces.length + (this.#hung > 0 ? 4 : AT_ONCE)))),
        );
    }
    return traces;
  }

  async #traceSome(inputs: readonly TracedInput[]): Promise<Trace[]> {
    const calls = {
      script: this.#script,
      operation: this.#operation,
      inputs: inputs.map((input) => inputOf(input, this.#operation)),
      clock: Date.UTC(2026, 5, 15, 12),
      seed: 1,
    };
    const answers = await runSurely(this.#server, calls, ({ outcome }) => noteOf(outcome) === undefined);
    return answers.map(({ outcome }) => {
      const note = noteOf(outcome);
      const trace = note === undefined ? undefined : (revive(JSON.parse(note)) as Trace);
      if (trace !== undefined && trace.how !== 'hung') return trace;
      this.#hung += trace === undefined ? 1 : 1 / CHEAPER;
      return trace ?? { ...nothing, how: 'hung' };
    });
  }
}

function noteOf(outcome: Outcome): string | undefined {
  return 'warnings' in outcome ? outcome.warnings[0] : undefined;
}

function inputOf(input: TracedInput, operation: Operation) {
  if (operation === 'encodeDownlink') return { decoded_payload: input };
  const { bytes, fPort } = input as unknown as { bytes: number[]; fPort: number };
  return { frm_payload_hex: Buffer.from(bytes).toString('hex'), f_port: fPort };
}

/** Puts `undefined` back where the guest had it. */
function revive(value: Json): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (!isObject(value)) return value;
  if (value.none === true) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]));
}
