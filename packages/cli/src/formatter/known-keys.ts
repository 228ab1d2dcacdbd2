import type { Operation } from '@downlink-kit/servers';
import { CliError } from '../refusal/cli-error.ts';
import { nearest } from '../refusal/nearest.ts';

const encoding = ['decoded_payload', 'f_port'];
const decoding = ['frm_payload_hex', 'f_port', 'recv_time'];

/** The keys of an input that mean something to a function. */
const keysFor: { readonly [O in Operation]: readonly string[] } = {
  encodeDownlink: encoding,
  normalizeUplink: encoding,
  decodeUplink: decoding,
  decodeDownlink: decoding,
};

/** Refuses an input with keys that the server would not see, so that none is lost in silence. @throws {CliError} `unknown_key` */
export function requireKnownKeys(path: string, input: unknown, operation: Operation): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return;
  const keys = keysFor[operation];
  const key = Object.keys(input).find((name) => !keys.includes(name));
  if (key === undefined) return;
  const close = nearest(key, keys);
  throw new CliError('unknown_key', { path, key, operation, keys, ...(close !== undefined && { nearest: close }) });
}
