import type { Answer, EngineInfo } from './answer.ts';
import type { Call, Calls } from './call.ts';
import { calibrationScript, type Factors, factorsFrom, usualFactors } from './factors.ts';
import { type ChosenEngine, compileQuickJs, Engines } from './host/engines.ts';
import { Pool } from './host/pool.ts';
import { judgeTime } from './lateness.ts';
import { kindOfEnd, type Plan, type Profile } from './profiles/profile.ts';
import { findServer } from './server-name.ts';
import { asCalls, checkOptions, checkSettings } from './settings-check.ts';
import type { Reply } from './worker/engine.ts';

/** How servers are opened. */
export interface ServersOptions {
  /** How many workers run scripts; without it one a core. */
  readonly workers?: number;
  /** Milliseconds after which a call that hangs is ended: 2000. */
  readonly guardMs?: number;
  /** Bytes that the memory of an engine may reach: 512 MiB. */
  readonly memoryLimit?: number;
  /** How much slower scripts run here than on the servers, where that is known already. */
  readonly factors?: Factors;
  /** Takes QuickJS also where goja is built. */
  readonly standIn?: boolean;
}

/** A server to run formatters on. */
export interface Server {
  readonly profile: Profile;
  readonly engine: EngineInfo;
  /** What to do to get the server's own engine, where another one stands in for it. */
  readonly advice?: string;
  /**
   * Runs a formatter once, as the server does. Whatever script and input are, there is an outcome.
   * @throws {ServerError} `unknown_operation`, `bad_setting`, `unknown_setting`, `closed`
   */
  run(call: Call): Promise<Answer>;
  /**
   * Runs a formatter with many inputs, each time as new; the answers are in the order of the inputs.
   * @throws {ServerError} `unknown_operation`, `bad_setting`, `unknown_setting`, `closed`
   */
  runAll(calls: Calls): Promise<Answer[]>;
}

/** Servers that share their workers. */
export interface Servers {
  /**
   * Opens a server by `NAME[@VERSION]`.
   * @throws {ServerError} `unknown_server`, `unknown_version`, `no_versions`, `bad_setting`
   */
  server(name: string): Promise<Server>;
  /** Measures how much slower scripts run here than on the servers, and judges their time by that from then on. */
  calibrate(): Promise<Factors>;
  /** Ends all workers, and rejects the calls that they are at; without it a process ends once nothing runs any more. */
  close(): Promise<void>;
}

/**
 * Opens servers: the workers start with the first call.
 * @throws {ServerError} `bad_setting`, `unknown_setting`
 */
export async function openServers(options: ServersOptions = {}): Promise<Servers> {
  checkOptions(options);
  const { workers, guardMs = 2000, memoryLimit = 512 * 2 ** 20, standIn = false } = options;
  const pace: Pace = { factors: options.factors ?? usualFactors };
  const pool = new Pool({ quickjs: await compileQuickJs(), memoryLimit, guardMs }, workers);
  const engines = new Engines(memoryLimit);
  const open = async (name: string) => {
    const profile = findServer(name);
    return new OpenServer(profile, await engines.choose(profile, standIn), pool, pace);
  };
  return {
    server: open,
    async calibrate() {
      const [plain, stack] = [await open('ts013'), await open('the-things-stack')];
      let [quickjs, goja] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      // By turns, so that a machine that is busy for a while is so for both.
      for (let round = 0; round < 3; round += 1) {
        quickjs = Math.min(quickjs, await measure(plain));
        if (stack.engine.name === 'goja') goja = Math.min(goja, await measure(stack));
      }
      pace.factors = factorsFrom(quickjs, stack.engine.name === 'goja' ? goja : undefined);
      return pace.factors;
    },
    close: () => pool.close(),
  };
}

/** The factors that all servers judge by. */
interface Pace {
  factors: Factors;
}

/** The least milliseconds that a server takes for the calibration, of several times. */
async function measure(server: Server): Promise<number> {
  const inputs = Array.from({ length: 4 }, () => ({ decoded_payload: { a: 1 }, f_port: 1 }));
  const answers = await server.runAll({ script: calibrationScript, operation: 'encodeDownlink', inputs });
  return Math.min(...answers.map(({ ms }) => ms));
}

class OpenServer implements Server {
  readonly profile: Profile;
  readonly engine: EngineInfo;
  readonly advice?: string;
  readonly #chosen: ChosenEngine;
  readonly #pool: Pool;
  readonly #pace: Pace;

  constructor(profile: Profile, chosen: ChosenEngine, pool: Pool, pace: Pace) {
    this.profile = profile;
    this.engine = chosen.info;
    if (chosen.advice !== undefined) this.advice = chosen.advice;
    this.#chosen = chosen;
    this.#pool = pool;
    this.#pace = pace;
  }

  async run(call: Call): Promise<Answer> {
    const [answer] = await this.runAll(asCalls(call));
    return answer!;
  }

  async runAll(given: Calls): Promise<Answer[]> {
    const calls = checkSettings(given, this.profile);
    const plan = this.profile.plan(calls, this.engine.name);
    const replies = plan.job === undefined ? [] : await this.#pool.answer(plan.job, this.#chosen.compiled);
    const waiting = replies.values();
    return calls.inputs.map((_, index) => {
      const outcome = plan.settled.get(index) ?? plan.every;
      if (outcome !== undefined) return { outcome, engine: this.engine, ms: 0 };
      return this.#answer(plan, waiting.next().value!, index);
    });
  }

  #answer(plan: Plan, reply: Reply, index: number): Answer {
    const { limitMs } = this.profile;
    const factor = this.engine.stand_in ? this.#pace.factors.standIn : this.#pace.factors[this.engine.name];
    if ('ended' in reply) {
      const kind = kindOfEnd(reply.ended, limitMs * factor);
      return { outcome: this.profile.ended(kind), engine: this.engine, ms: reply.ended.ms };
    }
    const ms = (plan.loadsAhead ? 0 : reply.ms.compile) + reply.ms.run;
    const late = judgeTime(ms, factor, limitMs);
    return { ...plan.finish(reply.said, index), engine: this.engine, ms, ...(late === undefined ? {} : { late }) };
  }
}
