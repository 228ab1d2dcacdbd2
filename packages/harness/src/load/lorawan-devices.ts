import { dirname, join } from 'node:path';
import type { Operation } from '@downlink-kit/servers';
import { parseDocument } from 'yaml';
import type { Finding } from '../findings/finding.ts';
import type { FormatterExample } from '../formatter/formatter.ts';
import { isObject, type Json, type JsonObject } from '../formatter/json.ts';
import { exampleOf } from './example-parts.ts';
import { type Loaded, unloaded } from './loaded.ts';
import { readText } from './read-text.ts';
import { leadsOut } from './within.ts';

const SECTIONS = {
  uplinkDecoder: 'decodeUplink',
  downlinkEncoder: 'encodeDownlink',
  downlinkDecoder: 'decodeDownlink',
} as const;
type Section = keyof typeof SECTIONS;

/** Whether the text of a YAML file is the description of a codec. */
export function describesCodec(text: string): boolean {
  return /^(?:uplinkDecoder|downlinkEncoder|downlinkDecoder)\s*:/m.test(text);
}

/**
 * Loads a codec of lorawan-devices: its YAML file, and the scripts that this names, one formatter each. What it names
 * outside its own folder and the root is not read.
 */
export async function loadLorawanDevices(path: string, text: string, root: string): Promise<Loaded[]> {
  let document: Json;
  try {
    const parsed = parseDocument(text, { logLevel: 'silent' });
    if (parsed.errors.length > 0) return [unloaded(path, 'broken-yaml', `${path}: ${parsed.errors[0]!.message}`)];
    document = parsed.toJS({ maxAliasCount: 100 }) as Json;
  } catch (error) {
    return [unloaded(path, 'broken-yaml', `${path}: ${(error as Error).message}`)];
  }
  if (!isObject(document)) return [unloaded(path, 'broken-yaml', `${path} holds no sections`)];
  const scripts = new Map<string, { examples: FormatterExample[]; findings: Finding[] }>();
  for (const [section, operation] of Object.entries(SECTIONS) as [Section, Operation][]) {
    const part = document[section] as JsonObject | undefined;
    if (!isObject(part ?? null) || typeof part!.fileName !== 'string') continue;
    const script = scripts.get(part!.fileName) ?? { examples: [], findings: [] };
    scripts.set(part!.fileName, script);
    const list = part!.examples ?? [];
    if (!Array.isArray(list))
      script.findings.push({ rule: 'bad-example', severity: 'error', message: `${section}.examples is no list` });
    else
      for (const [index, item] of (list as Json[]).entries()) take(script, operation, `${section} ${index + 1}`, item);
  }
  if (scripts.size === 0) return [unloaded(path, 'missing-file', `${path} names no script: a section has fileName`)];
  return Promise.all(
    [...scripts].map(async ([fileName, { examples, findings }]): Promise<Loaded> => {
      const file = join(dirname(path), fileName);
      const out = await leadsOut(file, path, [dirname(path), root]);
      if (out !== undefined) return { ...out, findings: [...findings, ...out.findings] };
      const read = await readText(file);
      if ('finding' in read) return { path: file, kind: 'none', findings: [...findings, read.finding] };
      return { path: file, named: path, kind: 'lorawan-devices', script: read.text, examples, findings };
    }),
  );
}

function take(
  into: { examples: FormatterExample[]; findings: Finding[] },
  operation: Operation,
  otherwise: string,
  item: Json,
): void {
  const { description, input, output, normalizedOutput } = (isObject(item) ? item : {}) as {
    [key: string]: Json | undefined;
  };
  const name = typeof description === 'string' ? description : otherwise;
  const read = exampleOf(name, operation, input, output);
  if ('finding' in read) into.findings.push(read.finding);
  else into.examples.push({ ...read.example, output: output! });
  if (normalizedOutput === undefined || !('example' in read)) return;
  const normalized = exampleOf(`${name}, normalized`, 'normalizeUplink', output, normalizedOutput);
  if ('finding' in normalized) into.findings.push(normalized.finding);
  else into.examples.push({ ...normalized.example, output: normalizedOutput });
}
