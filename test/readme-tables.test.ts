import { readdirSync, readFileSync } from 'node:fs';
import * as codec from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';

const packages = new URL('../packages/', import.meta.url);
const readme = readFileSync(new URL('codec/README.md', packages), 'utf8');

/** What stands in code in the readme: each word of it. */
const words = new Set([...readme.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code!.match(/\w+/g) ?? []));

describe('the readme of the codec', () => {
  const functions = Object.keys(codec).filter((name) => !['CodecError', 'isCodecError'].includes(name));
  for (const name of functions) test(`has ${name}`, () => expect(words).toContain(name));

  for (const code of refusalCodes()) test(`has the refusal ${code}`, () => expect(words).toContain(code));
});

/** The codes of the tables of sentences: the keys of their `Details`. */
function refusalCodes(): string[] {
  const tables = readdirSync(new URL('codec/src/refusal/', packages))
    .filter((name) => name.endsWith('-sentences.ts'))
    .map((name) => `codec/src/refusal/${name}`);
  return [...tables, 'codec/src/body/sentences.ts'].flatMap((path) => {
    const details = /Details \{\n(.*?)\n\}/s.exec(readFileSync(new URL(path, packages), 'utf8'))![1]!;
    return [...details.matchAll(/^ {2}(\w+):/gm)].map(([, code]) => code!);
  });
}
