import type { Call, Input, Operation } from '@downlink-kit/servers';
import { CliError } from '../refusal/cli-error.ts';
import { requireKnownKeys } from './known-keys.ts';

/** A formatter and what it is called with: an item of `tts-formatter-cases.json`, or what was typed. */
export interface Case extends Call {
  readonly name?: string;
}

/** A case as the servers take it: they know no names. */
export function callOf({ name: _, ...call }: Case): Call {
  return call;
}

/** What the servers asked for can do with a case. */
export interface Able {
  /** The functions that all of them call. */
  readonly operations: readonly Operation[];
  /** Whether one of them has no place for other keys of an input than its own. */
  readonly isStrict: boolean;
}

/**
 * The cases in a list of them, each checked; keys of a case that are not of it, such as `expect`, are left alone.
 * @throws {CliError} `bad_case` with the place, `unknown_key` for what would be lost of an input
 */
export function casesIn(list: unknown, able: Able): readonly Case[] {
  if (!Array.isArray(list)) throw badCase('', `a list of cases is needed, not ${kindOf(list)}`);
  if (list.length === 0) throw badCase('', 'the list holds no case');
  return list.map((value: unknown, at) => caseAt(`[${at}]`, value, able));
}

function caseAt(path: string, value: unknown, able: Able): Case {
  if (!isObject(value)) throw badCase(path, `a case is an object, not ${kindOf(value)}`);
  const { name, operation, script, input, compiled } = value;
  for (const key of ['name', 'operation', 'script'] as const) {
    if (typeof value[key] !== 'string') throw badCase(`${path}.${key}`, `a text is needed, not ${kindOf(value[key])}`);
  }
  if (!able.operations.includes(operation as Operation)) {
    throw badCase(`${path}.operation`, `${JSON.stringify(operation)} is none of ${able.operations.join(', ')}`);
  }
  if (input === undefined) throw badCase(`${path}.input`, 'what the function is called with is missing');
  if (compiled !== undefined && typeof compiled !== 'boolean') {
    throw badCase(`${path}.compiled`, `true or false is needed, not ${kindOf(compiled)}`);
  }
  if (able.isStrict) requireKnownKeys(`${path}.input`, input, operation as Operation);
  return {
    name: name as string,
    operation: operation as Operation,
    script: script as string,
    input: input as Input,
    ...(compiled === undefined ? {} : { compiled }),
  };
}

function badCase(path: string, why: string): CliError {
  return new CliError('bad_case', { path, why });
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : JSON.stringify(value).slice(0, 40);
}
