import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';

interface Verdict {
  decode: boolean;
  validate?: boolean;
  count?: number;
  items?: unknown[];
  field?: string[];
}

interface Vector {
  name: string;
  body?: string;
  body_base64?: string;
  webhook: Verdict;
  appas: Verdict;
}

const contract = new URL('../../../../test/contract/tts-decode-vectors.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(contract, 'utf8')) as { vectors: Vector[] };

test('there are the 114 recorded bodies', () => expect(vectors).toHaveLength(114));

for (const [route, name] of [
  ['webhook', 'webhook'],
  ['plain', 'appas'],
] as const) {
  describe(`readBody on the ${route} route`, () => {
    for (const vector of vectors) {
      test(`makes of "${vector.name}" what the server made of it`, () => {
        expect(readingOf(vector, route)).toEqual(expectedOf(vector[name]));
      });
    }
  });
}

function readingOf(vector: Vector, route: Route): unknown {
  const reading = readBody(vector.body ?? Buffer.from(vector.body_base64!, 'base64'), route);
  if (reading.kind === 'items') return { items: reading.items };
  return reading.stage === 'decode' ? { refused: 'decode' } : { refused: 'validate', field: fieldsOf(reading.path) };
}

/** The server names a list item together with its list: `downlinks[0]`. */
function fieldsOf(path: readonly string[]): string[] {
  const fields: string[] = [];
  for (const step of path) {
    if (step.startsWith('[')) fields.push(fields.pop() + step);
    else fields.push(step);
  }
  return fields;
}

function expectedOf(verdict: Verdict): unknown {
  if (!verdict.decode) return { refused: 'decode' };
  if (!verdict.validate) return { refused: 'validate', field: verdict.field };
  return { items: verdict.items ?? [] };
}
