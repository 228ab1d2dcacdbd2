import type { Engine, Reply } from '../worker/engine.ts';
import type { QuickJsJob } from '../worker/job.ts';
import type { Progress } from '../worker/progress.ts';
import { answer, type Opened } from './answer.ts';
import { type Machine, startMachine } from './machine.ts';
import { type Loading, loadScript, openSession, type Session } from './session.ts';
import { changedFrom, restoreAlone, restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import type { Surroundings } from './surroundings.ts';

/** A machine that grew beyond this is left to the garbage collector after the call. */
const SPENT_BYTES = 64 * 2 ** 20;
/** How many loaded scripts are kept, a quarter of a megabyte each. */
const SCRIPTS_KEPT = 64;

/** The program of a server, or a loaded script, at rest. */
interface AtRest {
  readonly session: Omit<Session, 'realm'> & { readonly realm: Omit<Session['realm'], 'machine'> };
  readonly snapshot: Snapshot;
}

/** A script after its first loading; without `rest` each call has to load it again. */
interface Script {
  readonly program: AtRest;
  readonly loading: Loading;
  readonly rest?: AtRest;
}

/**
 * A script is loaded once, and before each call the memory of QuickJS is put back to what it was right
 * after. A script that looks at the clock or draws random numbers while it loads is loaded for each call.
 */
export class SnapshotEngine implements Engine {
  readonly #wasm: WebAssembly.Module;
  readonly #maximum: number;
  readonly #surroundings: Surroundings;
  readonly #progress: Progress;
  readonly #programs = new Map<string, AtRest>();
  readonly #scripts = new Map<string, Script>();
  #machine: Machine | undefined;
  #pristine: Snapshot | undefined;

  constructor(wasm: WebAssembly.Module, maximum: number, surroundings: Surroundings, progress: Progress) {
    this.#wasm = wasm;
    this.#maximum = maximum;
    this.#surroundings = surroundings;
    this.#progress = progress;
  }

  async run(job: QuickJsJob, from: number, to: number): Promise<Reply[]> {
    this.#surroundings.set(job.clock, job.timeZone);
    const key = keyOf(job);
    const replies: Reply[] = [];
    for (let index = from; index < to; index += 1) {
      const machine = await this.#ready(job);
      replies.push(
        answer(this.#progress, job, index, index - from, (opened) => {
          return this.#open(machine, opened, opened === job ? key : keyOf(opened));
        }),
      );
    }
    return replies;
  }

  /** Bytes of WebAssembly memory held now, for tests to see that they do not grow. */
  memory(): number {
    return this.#machine?.memory.buffer.byteLength ?? 0;
  }

  /** Whether the static data that no snapshot keeps is what it was at the start, which tests look at after many scripts. */
  constantsHold(): boolean {
    const { buffer } = this.#machine!.memory;
    const start = Math.min(...[...this.#programs.values()].map(({ snapshot }) => snapshot.start));
    const now = new Uint8Array(buffer, 0, start);
    return start > 0 && now.every((byte, index) => byte === this.#pristine!.data[index]);
  }

  async #ready(job: QuickJsJob): Promise<Machine> {
    const machine = this.#machine;
    const fit = machine !== undefined && machine.memory.buffer.byteLength <= SPENT_BYTES;
    if (fit && this.#programs.has(JSON.stringify(job.style))) return machine;
    return this.#progress.prepare(async () => {
      if (!fit) this.#machine = await startMachine(this.#wasm, this.#maximum, this.#surroundings);
      this.#pristine ??= takeSnapshot(this.#machine!, 0);
      this.#program(this.#machine!, job);
      return this.#machine!;
    });
  }

  #open(machine: Machine, job: QuickJsJob, key: string): Opened {
    let script = this.#scripts.get(key);
    if (script === undefined) {
      script = this.#load(machine, job);
      this.#keep(key, script);
    }
    if (script.loading.unwell && !script.loading.looked) return { session: wake(machine, script.program), ...script };
    if (script.rest === undefined) return this.#loadAgain(machine, job, script.program);
    restoreSnapshot(machine, script.rest.snapshot);
    return { session: wake(machine, script.rest), loading: script.loading };
  }

  #loadAgain(machine: Machine, job: QuickJsJob, program: AtRest): Opened {
    restoreSnapshot(machine, program.snapshot);
    const session = wake(machine, program);
    return { session, loading: loadScript(session, job) };
  }

  #load(machine: Machine, job: QuickJsJob): Script {
    const program = this.#program(machine, job);
    restoreAlone(machine, program.snapshot);
    const session = wake(machine, program);
    const loading = loadScript(session, job);
    if (loading.unwell || loading.looked) return { program, loading };
    return { program, loading, rest: { session, snapshot: takeSnapshot(machine, program.snapshot.start) } };
  }

  #program(machine: Machine, job: QuickJsJob): AtRest {
    const key = JSON.stringify(job.style);
    let program = this.#programs.get(key);
    if (program === undefined) {
      restoreAlone(machine, this.#pristine!);
      program = {
        session: openSession(machine, job.style),
        snapshot: takeSnapshot(machine, changedFrom(machine, this.#pristine!)),
      };
      this.#programs.set(key, program);
    }
    return program;
  }

  #keep(key: string, script: Script): void {
    if (this.#scripts.size >= SCRIPTS_KEPT) this.#scripts.delete(this.#scripts.keys().next().value!);
    this.#scripts.set(key, script);
  }
}

/** What one loading of a script can be used for. */
function keyOf({ style, operation, kind, file, entry, source }: QuickJsJob): string {
  return `${JSON.stringify([style, operation, kind, file, entry])}${source}`;
}

/** A session of a snapshot in the machine that holds it now. */
function wake(machine: Machine, { session }: AtRest): Session {
  return { ...session, realm: { ...session.realm, machine } };
}
