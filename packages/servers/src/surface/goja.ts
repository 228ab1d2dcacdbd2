import type { Pin } from '@downlink-kit/goja';
import type { BentFeature, Feature } from './features.ts';
import recorded from './goja-surface.json' with { type: 'json' };

/** What QuickJS needs to know to look like one of goja's pins. */
export interface GojaLikeness {
  readonly globals: readonly string[];
  /** The members that an object or prototype has, by its path; `@@iterator` is a symbol. */
  readonly members: { readonly [path: string]: readonly string[] };
  readonly regExpFlags: string;
  /** Whether matches have `groups`. */
  readonly namedGroups: boolean;
  /** Whether typed arrays of more than a byte an item, and views, give only the part of the buffer that they cover. */
  readonly viewsRespectOffsets: boolean;
}

/** What one of goja's pins has, refuses and does otherwise (tts-formatters §10, §11, §15). */
export interface GojaSurface extends GojaLikeness {
  readonly refuses: readonly Feature[];
  readonly bends: readonly BentFeature[];
}

const refusedByAll: readonly Feature[] = [
  'asyncGenerators',
  'forAwait',
  'regexpFlagD',
  'regexpFlagV',
  'regexpModifiers',
  'legacyOctalDecimal',
  'htmlComments',
  'dynamicImport',
  'importDeclaration',
  'exportDeclaration',
  'exportDefault',
  'topLevelAwait',
];
const refusedByTheFirst: readonly Feature[] = [
  'logicalAssignment',
  'numericSeparators',
  'bigIntLiterals',
  'regexpFlagS',
];
const bentByAll: readonly BentFeature[] = ['regexpUnicodeProperties', 'functionInBlock', 'toLocaleString'];

const first: GojaSurface = {
  globals: recorded.globals,
  members: recorded.members,
  regExpFlags: 'gimuy',
  namedGroups: false,
  viewsRespectOffsets: false,
  refuses: [...refusedByAll, ...refusedByTheFirst],
  bends: [...bentByAll, 'regexpNamedGroups', 'errorCause'],
};

const second: GojaSurface = {
  ...first,
  globals: [...first.globals, ...recorded.later.globals],
  members: join(first.members, recorded.later.members),
  regExpFlags: 'gimsuy',
  refuses: refusedByAll,
  bends: [...bentByAll, 'regexpNamedGroups'],
};

const third: GojaSurface = {
  ...second,
  members: join(second.members, {
    '%MatchResult%': ['groups'],
    'Set.prototype': [
      'union',
      'intersection',
      'difference',
      'symmetricDifference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    ],
    Uint8Array: ['fromBase64', 'fromHex'],
    'Uint8Array.prototype': ['setFromBase64', 'setFromHex', 'toBase64', 'toHex'],
    JSON: ['rawJSON', 'isRawJSON'],
    Error: ['isError'],
  }),
  namedGroups: true,
  viewsRespectOffsets: true,
  bends: bentByAll,
};

/** The surfaces of all pins. */
export const gojaSurfaces: { readonly [P in Pin]: GojaSurface } = {
  b396bb4c349d: first,
  '58d95d85e994': second,
  '793a2a65c13b': third,
};

type Members = { readonly [path: string]: readonly string[] };

function join(members: Members, added: Members): Members {
  const all = { ...members };
  for (const [path, names] of Object.entries(added)) all[path] = [...(members[path] ?? []), ...names];
  return all;
}
