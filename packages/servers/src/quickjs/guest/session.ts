import type { Primordials } from './primordials.ts';
import type { Random } from './random.ts';
import type { Texts } from './text.ts';

/** How one kind of server calls a script and reads what it returned. */
export interface Conduct {
  /** The function to call where the host did not hand one in. */
  entry(operation: string): unknown;
  /** What it is called with, from JSON text. */
  inputOf(text: string, order: number): unknown;
  /** A report of the result, as JSON text. */
  read(operation: string, result: unknown): string;
  /** A report of what went wrong outside of the script's reach, or nothing. */
  broken(): string;
}

/** The doors of a session. */
export interface SessionDoors {
  /** Tells which operation is to come, and what to draw random numbers from while the script is loaded. */
  open(operation: string, seed: number): void;
  /** Whether the script drew a random number. */
  drew(): boolean;
  /** Puts a function into the global scope that keeps where a value is thrown. */
  mark(name: string): void;
  /** The report of a script that threw. */
  thrown(error: unknown): string;
  /** Makes a function of the script the one to call. */
  enter(entry: unknown): void;
  /** Calls the script; gives a report of why that failed, or an empty text. */
  start(text: string, seed: number, order: number): string;
  /** The report of what it returned. */
  read(): string;
  /** What it returned, before any conversion. */
  raw(): string;
}

/** Makes the doors through which the host makes one call after the other. */
export function makeSession(
  p: Primordials,
  texts: Texts,
  random: Random,
  raw: (result: unknown) => string,
  conduct: Conduct,
): SessionDoors {
  let operation = '';
  let result: unknown;
  let handedIn: unknown;

  const thrown = (error: unknown) => `{"thrown":${texts.quoteThrown(texts.thrownOf(error))}}`;

  return {
    open(chosen, seed) {
      operation = chosen;
      random.seed(seed);
    },
    drew: random.drew,
    thrown,
    mark: texts.mark,
    enter(entry: unknown): void {
      handedIn = entry;
    },
    start(text: string, seed: number, order: number): string {
      random.seed(seed);
      const entry = handedIn ?? conduct.entry(operation);
      if (typeof entry !== 'function') return '{"entry":false}';
      const input = conduct.inputOf(text, order);
      try {
        result = p.apply(entry, undefined, [input]);
      } catch (error) {
        return conduct.broken() || thrown(error);
      }
      return conduct.broken();
    },
    read(): string {
      try {
        return conduct.read(operation, result);
      } catch (error) {
        return texts.quoteFailure(error);
      }
    },
    raw: () => raw(result),
  };
}
