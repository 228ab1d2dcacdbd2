import type { CommandNode } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { type Call, calls } from '../arguments/commands.ts';
import { patiently } from '../arguments/patiently.ts';
import type { Place } from '../arguments/place.ts';
import { spoilings } from './of-place.ts';

/** Some data with one fault in it. */
export interface NearMiss {
  readonly data: unknown;
  /** The kind of field, or what else the fault is in: an object, a derived value, several fields together. */
  readonly kind: string;
  readonly fault: string;
}

/** The same, of a command. */
export interface CommandMiss extends NearMiss {
  readonly command: CommandNode;
}

/** Data that a command refuses: with one fault planted in it, or of good fields that do not go together. */
export function commandMisses(command: CommandNode, options: readonly unknown[]): fc.Arbitrary<CommandMiss> {
  const pick = fc.noBias(fc.nat(10_000));
  const drawn = fc
    .tuple(calls(command), pick, pick)
    .map(([call, whichPlace, whichFault]) => missOf(call, whichPlace, whichFault, options));
  const planted = (miss: CommandMiss | undefined) => miss !== undefined;
  return patiently(drawn, planted, () => `${command.name}: no fault can be planted in its data`).map((miss) => miss!);
}

function missOf(call: Call, place: number, fault: number, options: readonly unknown[]): CommandMiss | undefined {
  const { command, given } = call;
  const [problem] = call.problems;
  if (problem !== undefined) return { command, kind: 'together', fault: problem, data: given };
  const chosen = call.places[place % call.places.length];
  if (chosen === undefined) return undefined;
  const ways = spoilings(chosen, options);
  const way = ways[fault % ways.length];
  return way && { command, kind: kindOf(chosen), fault: way.fault, data: way.spoil(given) };
}

function kindOf(place: Place): string {
  return place.of === 'field' ? place.schema.wire.kind : place.of;
}
