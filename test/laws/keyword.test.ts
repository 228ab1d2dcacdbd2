import assert from 'node:assert/strict';
import { type AnyDevice, type Command, type JsonSchema, schemaOf } from '@downlink-kit/codec';
import { commandsOf, type WireKeyword, wireTakes } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, candidatesOf } from './candidates.ts';
import { valuesIn } from './json.ts';
import { law } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

/** A `wire` keyword in the schema of a command, and whether the schema lists that it is wider there. */
interface Keyword {
  readonly path: string;
  readonly wire: WireKeyword;
  readonly isListed: boolean;
}

/** In how many runs a keyword of each kind refused something. */
const refused = new Map<string, number>();

describe('our keyword refuses only where the schema lists that it is wider', () => {
  for (const subject of subjects) {
    const drawn = withDevice(
      subject,
      (device) => fc.array(candidatesOf(device), { minLength: 2, maxLength: 4 }),
      showAll,
    );
    law(subject, drawn, ({ device, drawn: candidates }) => {
      const values = candidates.flatMap(({ json }) => valuesIn(json));
      for (const { wire, path, isListed } of keywordsOf(device)) {
        const [value] = values.filter((one) => !wireTakes(wire, one));
        if (value === undefined) continue;
        if (!isListed)
          assert.fail(`${path} is not listed, but its ${wire.kind} keyword refuses ${JSON.stringify(value)}`);
        refused.set(wire.kind, (refused.get(wire.kind) ?? 0) + 1);
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

/** The keywords of a device, each where it is met first. */
function keywordsOf(device: AnyDevice): readonly Keyword[] {
  const before = known.get(device);
  if (before) return before;
  const listed = schemaOf(device).wider.map(({ path }) => path);
  const all = commandsOf(device).flatMap((command) =>
    keywordsIn(schemaOf(command as unknown as Command).schema, command.name, listed),
  );
  const found = [...new Map(all.map((keyword) => [keyword.wire, keyword])).values()];
  known.set(device, found);
  return found;
}

function keywordsIn(schema: unknown, path: string, listed: readonly string[]): readonly Keyword[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { wire, properties, items, allOf, anyOf, if: when, then, else: otherwise } = schema as JsonSchema;
  const inner = Object.entries((properties as Record<string, unknown>) ?? {}).flatMap(([name, property]) =>
    keywordsIn(property, `${path}.${name}`, listed),
  );
  const beside = [allOf, anyOf].flatMap((list) => (list as unknown[] | undefined) ?? []);
  return [
    ...(wire === undefined ? [] : [keywordAt(wire as WireKeyword, path, listed)]),
    ...inner,
    ...keywordsIn(items, `${path}[]`, listed),
    ...[...beside, when, then, otherwise].flatMap((part) => keywordsIn(part, path, listed)),
  ];
}

/** An object's keyword speaks of the fields in it that are derived, too. */
function keywordAt(wire: WireKeyword, path: string, listed: readonly string[]): Keyword {
  const speaksOf = (one: string) => one === path || (wire.kind === 'object' && one.startsWith(`${path}.`));
  return { wire, path, isListed: listed.some(speaksOf) };
}

function showAll(candidates: readonly Candidate[]): string {
  return candidates.map(({ json }) => JSON.stringify(json)).join('\n');
}
