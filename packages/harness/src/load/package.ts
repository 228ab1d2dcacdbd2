import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../findings/finding.ts';
import type { Formatter, JsonSchema } from '../formatter/formatter.ts';
import { isObject, type Json } from '../formatter/json.ts';
import { packageExamples } from './examples-json.ts';
import type { Loaded } from './loaded.ts';
import { readText } from './read-text.ts';
import { leadsOut } from './within.ts';

/** Loads the package of a codec as TS013 and Actility have it: the script that `package.json` names, examples, a schema. */
export async function loadPackage(folder: string, root: string): Promise<Loaded> {
  const findings: Finding[] = [];
  const main = await mainOf(folder, findings);
  const path = join(folder, main);
  const out = await leadsOut(path, folder, [folder, root]);
  if (out !== undefined) return { ...out, findings: [...findings, ...out.findings] };
  const script = await readText(path);
  if ('finding' in script) return { path, kind: 'none', findings: [...findings, script.finding] };
  const around = await aroundScript(path, root, findings);
  return { path, kind: 'package', script: script.text, ...around, findings };
}

async function mainOf(folder: string, findings: Finding[]): Promise<string> {
  const there = (name: string) => existsSync(join(folder, name));
  if (there('package.json')) {
    const described = await readJson(join(folder, 'package.json'), findings);
    const main = isObject(described ?? null) ? (described as { main?: Json }).main : undefined;
    if (typeof main === 'string' && there(main)) return main;
  }
  return there('index.js') ? 'index.js' : 'main.js';
}

/** The examples and the schema that lie beside a script. */
export async function aroundScript(
  path: string,
  root: string,
  findings: Finding[],
): Promise<Pick<Formatter, 'examples' | 'schema'>> {
  const folder = dirname(path);
  const examplesPath = join(folder, 'examples.json');
  const schemaPath = join(folder, 'downlink.schema.json');
  for (const beside of [examplesPath, schemaPath]) {
    const out = await leadsOut(beside, path, [folder, root]);
    if (out === undefined) continue;
    findings.push(...out.findings);
    return { examples: [] };
  }
  let examples: ReturnType<typeof packageExamples>['examples'] = [];
  if (existsSync(examplesPath)) {
    const text = await readText(examplesPath);
    if ('finding' in text) findings.push(text.finding);
    else {
      const read = packageExamples(text.text, examplesPath);
      examples = read.examples;
      findings.push(...read.findings);
    }
  }
  const schema = existsSync(schemaPath) ? await readJson(schemaPath, findings) : undefined;
  if (schema !== undefined && !isObject(schema))
    findings.push({ rule: 'bad-schema', severity: 'error', message: `${schemaPath} holds no schema` });
  return { examples, ...(isObject(schema ?? null) ? { schema: schema as JsonSchema } : {}) };
}

async function readJson(path: string, findings: Finding[]): Promise<Json | undefined> {
  const read = await readText(path);
  if ('finding' in read) {
    findings.push(read.finding);
    return undefined;
  }
  try {
    return JSON.parse(read.text) as Json;
  } catch (error) {
    findings.push({
      rule: 'broken-json',
      severity: 'error',
      message: `${path} is no JSON: ${(error as Error).message}`,
    });
    return undefined;
  }
}
