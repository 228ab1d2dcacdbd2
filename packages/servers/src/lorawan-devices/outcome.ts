import { type Json, writeJson } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Operation } from '../call.ts';
import { isObject } from '../is-object.ts';

type Fields = { readonly [key: string]: Json };

class Unfit extends Error {}

/** Brings what the validator would compare into the form of an outcome, or says why it cannot be one. */
export function outcomeOfOutput(output: Json, operation: Operation, givenPort: number): Outcome {
  try {
    if (!isObject(output)) throw new Unfit(`${operation} gave ${show(output)}, not an object`);
    const errors = textsOf(output, 'errors');
    if (errors.length > 0) return { error: { kind: 'output_errors', message: errors.join(', ') } };
    return outcomeOf(output, operation, givenPort);
  } catch (error) {
    if (error instanceof Unfit) return { error: { kind: 'output', message: error.message } };
    throw error;
  }
}

function outcomeOf(output: Fields, operation: Operation, givenPort: number): Outcome {
  const warnings = textsOf(output, 'warnings');
  if (operation === 'encodeDownlink') {
    return { f_port: portOf(output.fPort ?? givenPort), frm_payload_hex: hexOf(output.bytes ?? null), warnings };
  }
  if (operation === 'normalizeUplink') {
    return { data: null, warnings: [], normalized: measurementsOf(output.data ?? null), normalized_warnings: warnings };
  }
  const data = output.data ?? null;
  if (data !== null && !isObject(data)) throw new Unfit(`data: ${show(data)} is no object`);
  if (operation === 'decodeDownlink') return { data, warnings };
  return { data, warnings, normalized: null, normalized_warnings: [] };
}

function portOf(port: Json): number {
  if (typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= 255) return port;
  throw new Unfit(`fPort: ${show(port)} is no whole number from 0 to 255`);
}

function hexOf(bytes: Json): string | null {
  if (bytes === null) return null;
  if (typeof bytes === 'string') throw new Unfit('bytes: a typed array comes out as base64 text; return a plain Array');
  if (!Array.isArray(bytes)) throw new Unfit(`bytes: ${show(bytes)} is no list`);
  const odd = bytes.findIndex((byte) => !(Number.isInteger(byte) && byte >= 0 && byte <= 255));
  if (odd >= 0) throw new Unfit(`bytes[${odd}]: ${show(bytes[odd])} is no whole number from 0 to 255`);
  return Buffer.from(bytes as number[]).toString('hex');
}

/** The validator puts a single object into a list. */
function measurementsOf(data: Json): Fields[] | null {
  if (data === null) return null;
  const list = Array.isArray(data) ? data : [data];
  const odd = list.find((item) => !isObject(item));
  if (odd !== undefined) throw new Unfit(`data: ${show(odd)} is no measurement`);
  return list as Fields[];
}

function textsOf(output: Fields, name: 'errors' | 'warnings'): string[] {
  const list = output[name] ?? null;
  if (list === null) return [];
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list;
  throw new Unfit(`${name}: ${show(list)} is no list of texts`);
}

function show(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : writeJson(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
