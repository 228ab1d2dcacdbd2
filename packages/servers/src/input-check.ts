import type { Input, Operation } from './call.ts';
import { isObject } from './is-object.ts';
import { problemOfJson } from './json-check.ts';
import { isOnClock } from './moment.ts';

const moment = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** Says in a sentence why an input cannot be given to a formatter, or nothing when it can. */
export function problemOfInput(input: Input, operation: Operation): string | undefined {
  try {
    return problemOfRead(input, operation);
  } catch (error) {
    return `input: reading it fails: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function problemOfRead(input: Input, operation: Operation): string | undefined {
  if (!isObject(input as unknown)) return `input: has to be an object, not ${kindOf(input)}`;
  for (const [key, value] of Object.entries(input)) {
    const problem = problemOfJson(value);
    if (problem !== undefined) return `${key}: ${problem}`;
  }
  const { f_port, decoded_payload, frm_payload_hex, recv_time } = input;
  if (f_port !== undefined && !(Number.isInteger(f_port) && f_port >= 0 && f_port <= 0xffff_ffff)) {
    return `f_port: ${show(f_port)} is no whole number from 0 to 4294967295`;
  }
  if (operation === 'encodeDownlink' || operation === 'normalizeUplink') {
    if (decoded_payload === undefined || decoded_payload === null) return undefined;
    return isObject(decoded_payload)
      ? undefined
      : `decoded_payload: has to be an object, not ${kindOf(decoded_payload)}`;
  }
  if (
    frm_payload_hex !== undefined &&
    !(typeof frm_payload_hex === 'string' && /^(?:[0-9a-f]{2})*$/i.test(frm_payload_hex))
  ) {
    return `frm_payload_hex: ${show(frm_payload_hex)} is no even number of hex digits`;
  }
  if (
    recv_time !== undefined &&
    !(moment.test(recv_time) && isOnClock(recv_time) && !Number.isNaN(Date.parse(recv_time)))
  ) {
    return `recv_time: ${show(recv_time)} is no time in the form of RFC 3339, 2026-03-27T12:00:00Z for example`;
  }
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function show(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? kindOf(value) : (JSON.stringify(value) ?? String(value));
}
