import { readFileSync } from 'node:fs';
import type { Pin } from '../src/index.ts';

type Members = Readonly<Record<string, readonly string[]>>;
type Syntax = Readonly<Record<string, { readonly ok: boolean }>>;

interface RecordedSurface {
  readonly globals: readonly string[];
  readonly members: Members;
  readonly syntax: Syntax;
  readonly syntaxSource: Readonly<Record<string, string>>;
  readonly missingVsNode20: { readonly globals: readonly string[] };
  readonly later: { readonly addedGlobals: readonly string[]; readonly addedMembers: Members; readonly syntax: Syntax };
}

const recorded: RecordedSurface = JSON.parse(
  readFileSync(new URL('../../../test/contract/goja-surface.json', import.meta.url), 'utf8'),
);

/** What the third pin adds to the second (tts-formatters §15). */
const newest = {
  members: {
    'Set.prototype': [
      ...['union', 'intersection', 'difference', 'symmetricDifference'],
      ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    ],
    Uint8Array: ['fromBase64', 'fromHex'],
    'Uint8Array.prototype': ['setFromBase64', 'setFromHex', 'toBase64', 'toHex'],
    JSON: ['rawJSON', 'isRawJSON'],
    Error: ['isError'],
  } as Members,
  syntax: {
    regexpNamedGroups: { ok: true },
    regexpNamedGroupsReplace: { ok: true },
    regexpDuplicateNamedGroups: { ok: true },
  } as Syntax,
};

/** The globals, the members of named objects and the language that a pin has. */
export function surfaceOf(pin: Pin): {
  globals: string[];
  members: Map<string, string[]>;
  syntax: Map<string, boolean>;
} {
  const { later } = recorded;
  const added =
    pin === 'b396bb4c349d' ? [] : pin === '58d95d85e994' ? [later.addedMembers] : [later.addedMembers, newest.members];
  const changed = pin === 'b396bb4c349d' ? [] : pin === '58d95d85e994' ? [later.syntax] : [later.syntax, newest.syntax];
  const members = new Map<string, string[]>();
  for (const one of [recorded.members, ...added])
    for (const [path, names] of Object.entries(one)) members.set(path, [...(members.get(path) ?? []), ...names].sort());
  const syntax = Object.assign({}, recorded.syntax, ...changed) as Syntax;
  return {
    globals: [...recorded.globals, ...(added.length === 0 ? [] : later.addedGlobals)].sort(),
    members: new Map([...members].filter(([path]) => !path.startsWith('%') || path.startsWith('%TypedArray%'))),
    syntax: new Map(Object.entries(syntax).map(([name, { ok }]) => [name, ok])),
  };
}

/** The names that are globals here or in Node. */
export const knownGlobals: readonly string[] = [
  ...new Set([...recorded.globals, ...recorded.missingVsNode20.globals]),
].sort();

/** A source text for each point of the language. */
export const syntaxSource: Readonly<Record<string, string>> = recorded.syntaxSource;
