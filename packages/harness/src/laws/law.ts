import type { Operation, Outcome } from '@downlink-kit/servers';
import type { Formatter } from '../formatter/formatter.ts';
import type { Json, JsonObject } from '../formatter/json.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Path } from '../inputs/path.ts';
import type { Caller, Manner } from '../run/caller.ts';
import type { Reply } from '../run/reply.ts';
import type { Offer } from '../script/functions.ts';

/** The laws, in the order in which they are reported. */
export const LAW_NAMES = [
  'examples',
  'answers',
  'bytes',
  'port',
  'round-trip',
  'no-collision',
  'no-silent-loss',
  'stable',
  'fits',
  'agrees',
] as const;

export type LawName = (typeof LAW_NAMES)[number];

/** What a law is tried with. */
export interface Case {
  readonly operation: Operation;
  readonly given: JsonObject;
  /** Another value at one place; the law compares both inputs. */
  readonly change?: { readonly at: Path; readonly to: Json };
  /** What else is changed between two calls. */
  readonly variant?: string;
}

/** How a law was broken. */
export interface Violation {
  /** What kind of breach it is; shrinking keeps to the kind. */
  readonly kind: string;
  readonly message: string;
  readonly given: JsonObject;
  readonly outcome: Outcome;
  readonly expected?: Json;
}

/** What laws are judged by. */
export interface Context {
  readonly formatter: Formatter;
  readonly offer: Offer;
  readonly caller: Caller;
  /** The same formatter on the other servers that were named. */
  readonly others: readonly Caller[];
  readonly inputs: Inputs;
  readonly seed: number;
  readonly runs: number;
}

/** A law that is tried with many cases. */
export interface Law {
  readonly name: LawName;
  /** Whether a breach may show in the server's own engine alone, so that some cases are tried there too. */
  readonly alsoExact?: true;
  /** Why the law cannot be tried with a formatter, or nothing when it can. */
  skip(context: Context): string | undefined;
  /** The cases to try, the same for the same seed. */
  cases(context: Context): readonly Case[] | Promise<readonly Case[]>;
  /** Judges cases, in their order, in the engine that the manner says. */
  judge(context: Context, cases: readonly Case[], manner: Manner): Promise<(Violation | undefined)[]>;
}

/** Whether the script has the function for an operation on this server. */
export function has({ offer, caller: { profile } }: Pick<Context, 'offer' | 'caller'>, operation: Operation): boolean {
  const names = offer.functions.map(({ name }) => name);
  if (!profile.operations.includes(operation)) return false;
  if (names.includes(operation as (typeof names)[number])) return true;
  if (profile.name !== 'the-things-stack') return false;
  return (
    (operation === 'encodeDownlink' && names.includes('Encoder')) ||
    (operation === 'decodeUplink' && names.includes('Decoder'))
  );
}

/** Why a law was skipped for want of inputs. */
export const NOTHING_ACCEPTED = 'no input was found that encodeDownlink takes';

/** Why laws about encoding cannot be tried. */
export function withoutEncoder(context: Context): string | undefined {
  if (!has(context, 'encodeDownlink')) return 'there is no encodeDownlink';
  return context.inputs.accepted.length === 0 ? NOTHING_ACCEPTED : undefined;
}

/** A violation of one reply. */
export function broken(kind: string, message: string, { given }: Case, reply: Reply, expected?: Json): Violation {
  return { kind, message, given, outcome: reply.outcome, ...(expected === undefined ? {} : { expected }) };
}
