import type { Operation } from '@downlink-kit/servers';
import type { Finding } from '../findings/finding.ts';
import type { FormatterExample } from '../formatter/formatter.ts';
import { isObject, type Json } from '../formatter/json.ts';
import { exampleOf } from './example-parts.ts';

/** Examples that were read, and what was wrong with the others. */
export interface Examples {
  readonly examples: readonly FormatterExample[];
  readonly findings: readonly Finding[];
}

const OPERATIONS: { readonly [type: string]: Operation } = {
  uplink: 'decodeUplink',
  'downlink-encode': 'encodeDownlink',
  'downlink-decode': 'decodeDownlink',
};

/** Reads the `examples.json` of a TS013 or Actility package: a list of `{ type, description, input, output }`. */
export function packageExamples(text: string, path: string): Examples {
  return listOf(text, path, (item, name) => {
    const operation = OPERATIONS[String(item.type)];
    if (operation === undefined)
      return bad(`example ${JSON.stringify(name)}: type is none of ${Object.keys(OPERATIONS).join(', ')}`);
    return exampleOf(name, operation, item.input, item.output);
  });
}

/** Reads a `test_encode_….json` or `test_decode_….json` of ChirpStack: a list of `{ name, input, expected }`. */
export function chirpStackExamples(text: string, path: string): Examples {
  const operation = /test_encode_[^/\\]*$/.test(path) ? 'encodeDownlink' : 'decodeUplink';
  return listOf(text, path, (item, name) => exampleOf(name, operation, item.input, item.expected));
}

function listOf(
  text: string,
  path: string,
  read: (item: { readonly [key: string]: Json }, name: string) => ReturnType<typeof exampleOf>,
): Examples {
  let list: Json;
  try {
    list = JSON.parse(text) as Json;
  } catch (error) {
    const message = `${path} is no JSON: ${(error as Error).message}`;
    return { examples: [], findings: [{ rule: 'broken-json', severity: 'error', message }] };
  }
  if (!Array.isArray(list)) return { examples: [], findings: [bad(`${path} holds no list of examples`).finding] };
  const items = list.map((item, index) =>
    isObject(item)
      ? read(item, String(item.description ?? item.name ?? `example ${index + 1}`))
      : bad(`${path}: item ${index + 1} is no object`),
  );
  return {
    examples: items.flatMap((one) => ('example' in one ? [one.example] : [])),
    findings: items.flatMap((one) => ('finding' in one ? [one.finding] : [])),
  };
}

function bad(message: string): { readonly finding: Finding } {
  return { finding: { rule: 'bad-example', severity: 'error', message } };
}
