import type { Terminal } from './output/terminal.ts';

/** A flag: with `takes` it has a value, shown under that word in the help; without, it is there or not. */
export interface Flag {
  readonly takes?: string;
  /** What it is for; where that is asked of a package, it is loaded for the help of the call alone. */
  readonly says: string | (() => Promise<string>);
  /** Whether it may be given several times; its value is the list of what was given. */
  readonly many?: true;
}

export type Flags = { readonly [name: string]: Flag };

/** What stands behind a call, by place: shown in capitals, the optional ones in brackets. */
export interface Argument {
  readonly name: string;
  readonly says: string;
  readonly optional?: true;
  /** Whether all that follows belongs to it, joined by blanks. */
  readonly rest?: true;
  /** Whether it may be there several times; each is a word of its own. */
  readonly many?: true;
}

type ValueOf<F extends Flag> = F extends { many: true }
  ? readonly string[]
  : F extends { takes: string }
    ? string | undefined
    : boolean;

/** What was typed, read: arguments by place, the flags of the call, and flags that only its device knows. */
export interface Given<F extends Flags> {
  readonly words: readonly (string | undefined)[];
  readonly flags: { readonly [N in keyof F]: ValueOf<F[N]> } & { readonly json: boolean; readonly help: boolean };
  /** Flags that name fields, in the order typed, their values as typed; undefined where there was none. */
  readonly fields: readonly (readonly [name: string, value: string | undefined])[];
}

/** One subcommand: `downlink encode …`. */
// biome-ignore lint/suspicious/noExplicitAny: the table of calls holds them whatever their flags are
export interface Call<F extends Flags = any> {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly flags: F;
  /** Whether flags that it does not know are fields of a command. */
  readonly takesFields?: true;
  /** Command lines behind `downlink`, each with what it does. */
  readonly examples: readonly (readonly [line: string, says: string])[];
  /** Help on what the arguments name, instead of the help of the call, where there are any. */
  readonly helpOn?: (given: Given<F>, terminal: Terminal) => Promise<void>;
  /** Does it; gives back the exit code. */
  readonly run: (given: Given<F>, terminal: Terminal) => Promise<number>;
}

/** Declares a call, with the types of its flags. */
export function call<const F extends Flags>(declared: Call<F>): Call {
  return declared;
}
