import type { AnyDevice } from '@downlink-kit/codec';
import { commandsOf, dataNames } from '@downlink-kit/codec/tree';
import { nearMissesOf, payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';
import { anyJson, changedJson } from './json.ts';

/** JSON that is, nearly is, or is nothing like a `decoded_payload` of a device. */
export interface Candidate {
  readonly json: unknown;
  /** Of a near miss, what it misses by: it must be refused. */
  readonly miss?: { readonly kind: string; readonly fault: string };
}

/** Candidates of all sorts: good payloads, near misses, good ones changed anyhow, and any JSON. */
export function candidatesOf(device: AnyDevice): fc.Arbitrary<Candidate> {
  const names = [...new Set(commandsOf(device).flatMap((command) => [command.name, ...dataNames(command)]))];
  const good = payloadsOf(device).map(({ given }) => given);
  const misses = nearMissesOf(device)
    .filter(({ fault }) => fault !== 'no JSON')
    .map(({ data, kind, fault }): Candidate => ({ json: data, miss: { kind, fault } }));
  const changed = good.chain((payload) => changedJson(payload, names));
  return fc.oneof(
    { weight: 2, arbitrary: good.map((json): Candidate => ({ json })) },
    { weight: 6, arbitrary: misses },
    { weight: 6, arbitrary: changed.map((json): Candidate => ({ json })) },
    { weight: 1, arbitrary: anyJson().map((json): Candidate => ({ json })) },
  );
}
