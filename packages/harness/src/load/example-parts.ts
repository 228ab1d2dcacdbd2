import type { Input, Operation } from '@downlink-kit/servers';
import type { Finding } from '../findings/finding.ts';
import type { Expected, FormatterExample } from '../formatter/formatter.ts';
import { isObject, type Json, type JsonObject } from '../formatter/json.ts';

/** The one text of `errors` that stands for a refusal in any words. */
export const ANY_REFUSAL = '*';

/** An example, or why it is none. */
export type ExampleOrFinding = { readonly example: FormatterExample } | { readonly finding: Finding };

/** Reads the input and output of an example, as TS013, lorawan-devices and ChirpStack write them. */
export function exampleOf(
  name: string,
  operation: Operation,
  input: Json | undefined,
  output: Json | undefined,
): ExampleOrFinding {
  const wrong = (what: string): ExampleOrFinding => ({
    finding: { rule: 'bad-example', severity: 'error', message: `example ${JSON.stringify(name)}: ${what}` },
  });
  if (!isObject(input ?? null)) return wrong('input is no object');
  if (!isObject(output ?? null)) return wrong('there is no output');
  const given = inputOf(operation, input as JsonObject);
  if (typeof given === 'string') return wrong(given);
  const expected = expectedOf(operation, output as JsonObject);
  if (typeof expected === 'string') return wrong(expected);
  return { example: { name, operation, input: given, expected } };
}

function inputOf(operation: Operation, input: JsonObject): Input | string {
  const { bytes, data, fPort, recvTime, ...rest } = input;
  const port = typeof fPort === 'number' ? { f_port: fPort } : {};
  if (operation === 'encodeDownlink' || operation === 'normalizeUplink') {
    if (!isObject(data ?? null)) return 'input.data is no object';
    return { ...rest, decoded_payload: data as JsonObject, ...port };
  }
  const hex = hexOf(bytes);
  if (hex === undefined) return 'input.bytes is neither a list of bytes nor hex digits';
  const time =
    typeof recvTime === 'string' && !Number.isNaN(Date.parse(recvTime))
      ? { recv_time: new Date(recvTime).toISOString() }
      : {};
  return { ...rest, frm_payload_hex: hex, ...port, ...time };
}

function expectedOf(operation: Operation, output: JsonObject): Expected | string {
  const { errors, bytes, data, fPort } = output;
  if (Array.isArray(errors) && errors.length === 1 && errors[0] === ANY_REFUSAL) return { refused: true };
  if (Array.isArray(errors) && errors.length > 0) return { refused: errors.map(String) };
  if (operation === 'encodeDownlink') {
    const hex = hexOf(bytes);
    if (hex === undefined) return 'output.bytes is neither a list of bytes nor hex digits';
    return { frm_payload_hex: hex, ...(typeof fPort === 'number' ? { f_port: fPort } : {}) };
  }
  if (operation === 'normalizeUplink') {
    if (data === undefined) return 'output.data is missing';
    return { normalized: Array.isArray(data) ? (data as Json[]) : [data] };
  }
  return data === undefined ? 'output.data is missing' : { data };
}

/** Bytes as hex digits, from a list of integers or from hex digits with or without blanks. */
function hexOf(bytes: Json | undefined): string | undefined {
  if (Array.isArray(bytes)) {
    const fit = bytes.every((byte) => Number.isInteger(byte) && (byte as number) >= 0 && (byte as number) <= 255);
    return fit ? Buffer.from(bytes as number[]).toString('hex') : undefined;
  }
  if (typeof bytes !== 'string') return undefined;
  const digits = bytes.replace(/[\s:,-]|0x/gi, '').toLowerCase();
  return /^(?:[0-9a-f]{2})*$/.test(digits) ? digits : undefined;
}
