import type { AnyDevice } from '@downlink-kit/codec';
import type { Input, Operation } from '@downlink-kit/servers';
import type { Finding } from '../findings/finding.ts';
import type { Json, JsonObject } from './json.ts';

/** What an example says must come of its input. */
export type Expected =
  | { readonly refused: readonly string[] | true }
  | { readonly frm_payload_hex: string; readonly f_port?: number }
  | { readonly data: Json }
  | { readonly normalized: readonly Json[] };

/** A documented example of a formatter. */
export interface FormatterExample {
  readonly name: string;
  readonly operation: Operation;
  readonly input: Input;
  readonly expected: Expected;
  /** The output as lorawan-devices has it, which its validator compares key by key. */
  readonly output?: Json;
}

/** A formatter with all that is known of it. */
export interface Formatter {
  /** Where it comes from, as shown in reports. */
  readonly path: string;
  /** What is to be named to load it again, where that is not its path. */
  readonly named?: string;
  readonly kind: 'device' | 'script' | 'lorawan-devices' | 'package' | 'chirpstack';
  readonly script: string;
  readonly examples: readonly FormatterExample[];
  readonly device?: AnyDevice;
  /** A JSON Schema of `decoded_payload`. */
  readonly schema?: JsonSchema;
  /** What was wrong with the files around the script. */
  readonly findings: readonly Finding[];
}

/** A JSON Schema, draft-07. */
export type JsonSchema = boolean | JsonObject;
