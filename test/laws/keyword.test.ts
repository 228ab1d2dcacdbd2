import assert from 'node:assert/strict';
import { type AnyDevice, type Command, type JsonSchema, schemaOf } from '@downlink-kit/codec';
import { commandsOf, type WireKeyword, wireTakes } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, candidatesOf } from './candidates.ts';
import { valuesIn } from './json.ts';
import { law } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

/** A `wire` keyword in the schema of a command, and the path of what it speaks of. */
interface Keyword {
  readonly path: string;
  readonly wire: WireKeyword;
}

const refused = new Map<string, number>();

describe('our keyword refuses only where the schema lists that it is wider', () => {
  for (const subject of subjects) {
    const drawn = withDevice(
      subject,
      (device) => fc.array(candidatesOf(device), { minLength: 2, maxLength: 4 }),
      showAll,
    );
    law(subject.name, drawn, ({ device, drawn: candidates }) => {
      const values = candidates.flatMap(({ json }) => valuesIn(json));
      for (const { wire, path } of unlisted(device)) {
        for (const value of values) {
          assert.ok(
            wireTakes(wire, value),
            `${path} is not listed, but its ${wire.kind} keyword refuses ${JSON.stringify(value)}`,
          );
        }
      }
      for (const { wire } of keywordsOf(device)) {
        if (values.some((value) => !wireTakes(wire, value))) refused.set(wire.kind, (refused.get(wire.kind) ?? 0) + 1);
      }
    });
  }
});

describe('our keyword refuses something of the kinds', () => {
  for (const kind of ['integer', 'text', 'time', 'special', 'object']) {
    test(kind, () => expect(refused.get(kind) ?? 0).toBeGreaterThan(0));
  }
  test('and of no others but whole payloads', () => {
    expect([...refused.keys()].sort()).toEqual(['integer', 'object', 'special', 'text', 'time']);
  });
});

const known = new WeakMap<AnyDevice, readonly Keyword[]>();

function keywordsOf(device: AnyDevice): readonly Keyword[] {
  const before = known.get(device);
  if (before) return before;
  const found = commandsOf(device).flatMap((command) => {
    const { schema } = schemaOf(command as unknown as Command);
    return keywordsIn(schema, command.name);
  });
  known.set(device, found);
  return found;
}

/** The keywords of fields and objects that nothing is listed for. */
function unlisted(device: AnyDevice): readonly Keyword[] {
  const listed = schemaOf(device).wider.map(({ path }) => path);
  return keywordsOf(device).filter(({ wire, path }) =>
    wire.kind === 'object' ? !listed.some((one) => one === path || one.startsWith(`${path}.`)) : !listed.includes(path),
  );
}

function keywordsIn(schema: unknown, path: string): readonly Keyword[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { wire, properties, items, allOf, anyOf, if: when, then, else: otherwise } = schema as JsonSchema;
  const own = wire === undefined ? [] : [{ wire: wire as WireKeyword, path }];
  const inner = Object.entries((properties as Record<string, unknown>) ?? {}).flatMap(([name, property]) =>
    keywordsIn(property, `${path}.${name}`),
  );
  const beside = [allOf, anyOf].flatMap((list) => (list as unknown[] | undefined) ?? []);
  return [
    ...own,
    ...inner,
    ...keywordsIn(items, `${path}[]`),
    ...[...beside, when, then, otherwise].flatMap((part) => keywordsIn(part, path)),
  ];
}

function showAll(candidates: readonly Candidate[]): string {
  return candidates.map(({ json }) => JSON.stringify(json)).join('\n');
}
