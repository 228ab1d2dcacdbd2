import assert from 'node:assert/strict';
import { type AnyDevice, formatterOf, type SchemaOf, schemaOf } from '@downlink-kit/codec';
import { compileSchema } from '@downlink-kit/codec/tree';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, candidatesOf } from './candidates.ts';
import { law, RUNS } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

const KINDS = [
  'integer',
  'float',
  'choice',
  'special',
  'flags',
  'bytes',
  'text',
  'digits',
  'time',
  'constant',
  'list',
  'group',
];
const MISSED = [...KINDS, 'object', 'derived', 'together', 'payload'];

/** How many near misses of each kind were met, and by how many of them the plain schema was deceived. */
const met = new Map<string, number>();
const listed = new Map<string, number>();

describe('the plain schema takes whatever encode takes, and nothing else where it lists nothing; with our keyword it is exact', () => {
  for (const subject of subjects) {
    const drawn = withDevice(
      subject,
      (device) => fc.array(candidatesOf(device), { minLength: 5, maxLength: 10 }),
      showCandidates,
    );
    law(subject, drawn, ({ device, drawn: candidates }) => {
      const { plain, exact, wider } = compiled(device);
      for (const candidate of candidates) {
        const taken = isTaken(device, candidate.json);
        const plainly = plain(candidate.json);
        const { json } = candidate;
        if (exact(json) !== taken) assert.fail(`ajv with our keyword ${taken ? 'refuses' : 'takes'} ${shown(json)}`);
        if (taken && !plainly) assert.fail(`the plain schema refuses ${shown(json)}`);
        if (wider.length === 0 && plainly !== taken)
          assert.fail(`nothing is listed, but the plain schema takes ${shown(json)}`);
        note(candidate, taken, plainly);
      }
    });
  }
});

describe('encode refuses near misses of every kind', () => {
  for (const kind of MISSED) test(kind, () => expect(met.get(kind) ?? 0).toBeGreaterThan(RUNS / 100));
});

describe('the plain schema takes near misses of the kinds that are listed as wider, and of no others', () => {
  const wider = ['integer', 'special', 'text', 'time', 'derived', 'together', 'payload'];
  for (const kind of MISSED) {
    test(kind, () => {
      if (wider.includes(kind)) expect(listed.get(kind) ?? 0).toBeGreaterThan(0);
      else expect(listed.get(kind) ?? 0).toBe(0);
    });
  }
});

function note({ miss, json }: Candidate, taken: boolean, plainly: boolean): void {
  if (miss === undefined) return;
  if (taken) assert.fail(`a near miss is taken (${miss.kind}, ${miss.fault}): ${shown(json)}`);
  met.set(miss.kind, (met.get(miss.kind) ?? 0) + 1);
  if (plainly) listed.set(miss.kind, (listed.get(miss.kind) ?? 0) + 1);
}

/** Any validator of draft-07: `wire` is a word that it does not know. */
const ajv = new Ajv({ strict: true, ownProperties: true, messages: false });
ajv.addVocabulary(['wire']);

type Compiled = SchemaOf & { readonly plain: (json: unknown) => boolean; readonly exact: (json: unknown) => boolean };
const known = new WeakMap<AnyDevice, Compiled>();

function compiled(device: AnyDevice): Compiled {
  const before = known.get(device);
  if (before) return before;
  const said = schemaOf(device);
  const both = { ...said, plain: ajv.compile<unknown>(said.schema), exact: compileSchema(said.schema)! };
  ajv.removeSchema(said.schema);
  known.set(device, both);
  return both;
}

function isTaken(device: AnyDevice, json: unknown): boolean {
  return !('errors' in formatterOf(device).encodeDownlink({ data: json }));
}

function shown(json: unknown): string {
  return JSON.stringify(json);
}

function showCandidates(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ json, miss }) => `${JSON.stringify(json)} ${miss ? `(${miss.kind}: ${miss.fault})` : ''}`)
    .join('\n');
}
