import { MARKER } from '../syntax/mark-throws.ts';
import type { QuickJsJob } from '../worker/job.ts';
import { SERVER_FILE } from './frames.ts';
import { type CallingStyle, openProgram } from './guest/program.ts';
import type { Machine } from './machine.ts';
import type { Address } from './quickjs-functions.ts';
import { call, drain, evaluate, newNumber, newRealm, newText, property, type Realm, settled, textOf } from './realm.ts';

type Door = 'open' | 'mark' | 'drew' | 'thrown' | 'enter' | 'start' | 'read' | 'raw';
const doorNames: readonly Door[] = ['open', 'mark', 'drew', 'thrown', 'enter', 'start', 'read', 'raw'];

/** A realm in which the program of a server was evaluated, and its doors. */
export interface Session {
  readonly realm: Realm;
  readonly doors: { readonly [D in Door]: Address };
}

/** What loading a script came to. */
export interface Loading {
  readonly ms: number;
  /** The report of a script that failed while it was loaded. */
  readonly said?: string;
  /** Whether it was interrupted or the memory was full. */
  readonly unwell: boolean;
  /** Whether the script looked at the clock or drew a random number, so that it may load otherwise the next time. */
  readonly looked: boolean;
}

/** Evaluates the program of a server in a new realm. */
export function openSession(machine: Machine, style: CallingStyle): Session {
  const realm = newRealm(machine);
  const program = openProgram(realm, style);
  const doors = Object.fromEntries(doorNames.map((name) => [name, property(realm, program, name)]));
  return { realm, doors: doors as Session['doors'] };
}

/** Evaluates a script in its wrapper and lets its promises react. */
export function loadScript(session: Session, job: QuickJsJob): Loading {
  const { realm, doors } = session;
  const looks = realm.machine.looks();
  call(realm, doors.open, newText(realm, job.operation), newNumber(realm, seedOf(job)));
  if (job.source === job.marked) call(realm, doors.mark, newText(realm, MARKER));
  const began = performance.now();
  const loaded = evaluate(realm, job.source, job.file, job.kind);
  if (!loaded.threw) drain(realm);
  const ms = performance.now() - began;
  if (isUnwell(session)) return { ms, unwell: true, looked: realm.machine.looks() !== looks };
  // A module that awaits at its top level is ready only now.
  const { threw, value } = loaded.threw || job.kind === 'script' ? loaded : settled(realm, loaded.value);
  if (threw) {
    const said = textOf(realm, call(realm, doors.thrown, value).value);
    return { ms, unwell: false, said, looked: hasLooked(session, looks) };
  }
  if (job.kind === 'module') call(realm, doors.enter, property(realm, value, 'default'));
  if (job.entry !== undefined) call(realm, doors.enter, evaluate(realm, job.entry, SERVER_FILE, 'script').value);
  return { ms, unwell: false, looked: hasLooked(session, looks) };
}

/** Whether the realm can say no more, since it was interrupted or is out of memory. */
export function isUnwell({ realm: { machine } }: Session): boolean {
  return machine.interrupted() || machine.full();
}

/** The seed that a job asks for, or another one each time. */
export function seedOf(job: QuickJsJob): number {
  return job.seed ?? Math.floor(Math.random() * 2 ** 32);
}

function hasLooked({ realm, doors }: Session, looks: number): boolean {
  return realm.machine.looks() !== looks || textOf(realm, call(realm, doors.drew).value) === 'true';
}
