import { readFileSync } from 'node:fs';
import type { Pin } from '@downlink-kit/goja';
import { afterAll, describe, expect, test } from 'vitest';
import {
  bentFeatures,
  checkSyntax,
  chirpstackSurface,
  features,
  gojaSurfaces,
  openServers,
  quickjsSurface,
  type Server,
} from '../src/index.ts';

const real = await openServers({ workers: 1 });
const standIn = await openServers({ workers: 1, standIn: true });
afterAll(() => Promise.all([real.close(), standIn.close()]));

const recorded = JSON.parse(readFileSync(new URL('../../../test/contract/goja-surface.json', import.meta.url), 'utf8'));
const versions: readonly [version: string, pin: Pin][] = [
  ['3.32', 'b396bb4c349d'],
  ['3.36', '58d95d85e994'],
  ['next', '793a2a65c13b'],
];
/** Names that may be global somewhere: goja's later pins list none of their own. */
const names = [...new Set([...Object.getOwnPropertyNames(globalThis), ...gojaSurfaces['793a2a65c13b'].globals])];
/** What the program that lists members adds to the globals itself. */
const own = ['encodeDownlink', 'main'];

/** What QuickJS lacks of each pin. */
const lackingBigInt = ['BigInt.prototype length', 'BigInt.prototype name', 'BigInt.prototype toLocaleString'];
const lacking: { readonly [P in Pin]: readonly string[] } = {
  b396bb4c349d: [],
  '58d95d85e994': lackingBigInt,
  '793a2a65c13b': [
    ...lackingBigInt,
    'JSON isRawJSON',
    'JSON rawJSON',
    'Uint8Array fromBase64',
    'Uint8Array fromHex',
    'Uint8Array.prototype setFromBase64',
    'Uint8Array.prototype setFromHex',
    'Uint8Array.prototype toBase64',
    'Uint8Array.prototype toHex',
  ],
};
/** What QuickJS does not let go. */
const undeletable = ['Symbol asyncIterator'];
/** Syntax that is read otherwise here than recorded: the wrapper takes the first line, and acorn keeps to the standard. */
const readOtherwise = { hashbang: 'refused in the wrapper', octalEscapeInStrict: 'refused by the standard' };

/** Paths that name instances or syntax, which no expression of a path reaches. */
const reachable = (path: string) => !path.startsWith('%') || path.startsWith('%TypedArray%');

/** The members that an engine has, by path. */
async function membersOf(server: Server, paths: readonly string[]): Promise<{ [path: string]: string[] }> {
  const script = `function encodeDownlink(input) {
    var nameOf = function (key) { return typeof key === 'symbol' ? '@@' + key.description.slice(7) : key; };
    var list = function (holder) { return Reflect.ownKeys(holder).map(nameOf); };
    var names = Object.getOwnPropertyNames(globalThis).concat(input.data.names);
    var listed = { '': names.filter(function (name, i) { return name in globalThis && names.indexOf(name) === i; }) };
    input.data.paths.forEach(function (path) {
      var holder = path.split('.').reduce(function (at, name) {
        return at === undefined || at === null ? undefined : name === '%TypedArray%' ? Object.getPrototypeOf(Uint8Array) : at[name];
      }, globalThis);
      if (holder !== undefined && holder !== null) listed[path] = list(holder);
    });
    return { bytes: [], warnings: [JSON.stringify(listed)] };
  }`;
  const call = {
    script,
    operation: 'encodeDownlink',
    input: { decoded_payload: { paths, names }, f_port: 1 },
  } as const;
  const { outcome } = await server.run(call);
  return JSON.parse((outcome as { warnings: string[] }).warnings[0]!);
}

function differences(has: { [path: string]: readonly string[] }, pin: Pin) {
  const { globals, members } = gojaSurfaces[pin];
  const [missing, extra]: [string[], string[]] = [[], []];
  const compare = (path: string, wanted: readonly string[], found: readonly string[] = []) => {
    missing.push(...wanted.filter((name) => !found.includes(name)).map((name) => `${path} ${name}`));
    extra.push(...found.filter((name) => !wanted.includes(name)).map((name) => `${path} ${name}`));
  };
  compare('globalThis', [...globals, ...own], has['']);
  for (const path of Object.keys(members).filter(reachable)) compare(path, members[path]!, has[path]);
  return { missing: missing.sort(), extra: extra.sort() };
}

for (const [version, pin] of versions) {
  const paths = Object.keys(gojaSurfaces[pin].members).filter(reachable);

  describe(`the surface of goja ${pin}`, async () => {
    const goja = await real.server(`the-things-stack@${version}`);
    test.skipIf(goja.engine.stand_in)('is the one in the table', async () => {
      expect(differences(await membersOf(goja, paths), pin)).toEqual({ missing: [], extra: [] });
    });

    test('is what the stand-in shows, but for what QuickJS lacks and what cannot be deleted', async () => {
      const server = await standIn.server(`the-things-stack@${version}`);
      expect(differences(await membersOf(server, paths), pin)).toEqual({ missing: lacking[pin], extra: undeletable });
    });
  });
}

describe('the surface of QuickJS', () => {
  const globalsOf = async (name: string) => {
    const script =
      'function encodeDownlink() { return { bytes: [], fPort: 1, errors: [Object.getOwnPropertyNames(globalThis).join()] }; }';
    const server = await real.server(name);
    const call = { script, operation: 'encodeDownlink', input: { decoded_payload: { a: 1 } } } as const;
    const { outcome } = await server.run(call);
    return (outcome as { error: { message: string } }).error.message.split(',');
  };

  test('is the one in the table', async () => {
    const found = (await globalsOf('ts013')).filter((name) => name !== 'encodeDownlink');
    expect(found.sort()).toEqual([...quickjsSurface.globals].sort());
  });

  test('on ChirpStack is the one in the table, but for Buffer, which is imported', async () => {
    const wanted = chirpstackSurface.globals.filter((name) => name !== 'Buffer');
    expect((await globalsOf('chirpstack')).sort()).toEqual([...wanted].sort());
  });

  const refusals = Object.entries(features) as [keyof typeof features, { example: string }][];
  for (const [name, { example }] of refusals.filter(([feature]) => feature !== 'importDeclaration')) {
    const refused = chirpstackSurface.refuses.includes(name);
    test(`on ChirpStack ${refused ? 'refuses' : 'takes'} ${name}`, async () => {
      const server = await real.server('chirpstack');
      const script = `function encodeDownlink() { return { bytes: [1] }; }\n${example}`;
      const { outcome } = await server.run({
        script,
        operation: 'encodeDownlink',
        input: { decoded_payload: { a: 1 } },
      });
      expect('error' in outcome).toBe(refused);
    });
  }
});

describe('the syntax of goja', () => {
  const syntaxNames = Object.keys(recorded.syntax).filter((name) => !(name in readOtherwise));
  const isRefusal = (error: string | undefined) => /^SyntaxError: SyntaxError: /.test(error ?? '');

  for (const name of syntaxNames) {
    const refused = isRefusal(recorded.syntax[name].error);
    test(`${refused ? 'refuses' : 'takes'} ${name} in its first pin`, () => {
      const refusal = checkSyntax(recorded.syntaxSource[name], 'script', gojaSurfaces.b396bb4c349d.refuses);
      expect(refusal !== undefined).toBe(refused);
    });
    const later = refused && recorded.later.syntax[name]?.ok !== true;
    test(`${later ? 'refuses' : 'takes'} ${name} in its second pin`, () => {
      const refusal = checkSyntax(recorded.syntaxSource[name], 'script', gojaSurfaces['58d95d85e994'].refuses);
      expect(refusal !== undefined).toBe(later);
    });
  }
});

describe('an example of syntax', () => {
  for (const [name, { example }] of Object.entries(features)) {
    const listed = gojaSurfaces.b396bb4c349d.refuses.includes(name as keyof typeof features);
    test(`shows ${name}, which the first pin ${listed ? 'refuses' : 'takes'}`, () => {
      expect(checkSyntax(example, 'script', gojaSurfaces.b396bb4c349d.refuses) !== undefined).toBe(listed);
    });
  }

  for (const [name, { example }] of Object.entries(bentFeatures)) {
    test(`shows ${name}, which no pin refuses`, () => {
      expect(checkSyntax(example, 'script', gojaSurfaces.b396bb4c349d.refuses)).toBeUndefined();
    });
  }
});
