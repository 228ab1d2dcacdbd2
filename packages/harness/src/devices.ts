import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import { type CommandRecipe, commandRecipes, type Style } from './devices/commands.ts';
import { namesBy } from './devices/names.ts';

/** What came of a random declaration: a device, or why there is none. */
export interface Declared {
  readonly device?: kit.AnyDevice;
  readonly refusal?: kit.CodecError;
}

/** Random devices: every kind of field in every shape, in every style of payload. */
export function devices(): fc.Arbitrary<kit.AnyDevice> {
  return declarations()
    .filter(({ device }) => device !== undefined)
    .map(({ device }) => device!);
}

/** Random declarations; some are refused, since not everything goes together. */
export function declarations(): fc.Arbitrary<Declared> {
  const styles = fc.constantFrom<Style>(
    ...([
      { payload: 'tagged', several: false },
      { payload: 'tagged', several: true },
    ] as const),
    ...([
      { payload: { tag: 'commands' }, several: false },
      { payload: { tag: 'type' }, several: true },
    ] as const),
    ...([
      { payload: 'keyed', several: false },
      { payload: 'keyed', several: true },
    ] as const),
    { payload: 'flat', several: false },
  );
  const maxBytes = fc.constantFrom(undefined, undefined, 51, 115);
  return styles.chain((style) => {
    const commands = fc.array(commandRecipes(style), { minLength: 1, maxLength: 4 });
    return fc
      .tuple(commands, fc.nat(29), maxBytes)
      .map(([recipes, salt, most]) => declared(recipes, style, salt, most));
  });
}

const NAMES = [
  'open',
  'set period + save',
  'x"; y(); "',
  'constructor',
  'reboot',
  'größe',
  'length',
  'a.b',
  'toString',
];

function declared(
  recipes: readonly CommandRecipe[],
  style: Style,
  salt: number,
  maxBytes: number | undefined,
): Declared {
  const shared = namesBy(salt);
  const names = NAMES.map((_, at) => NAMES[(at + salt) % NAMES.length]!);
  const { payload, several } = style;
  try {
    const commands = recipes.map((recipe, at) => {
      const own = payload === 'flat' ? shared : namesBy(salt);
      return [names[at]!, recipe(own, at)] as const;
    });
    const options = { payload, several, ...(maxBytes !== undefined && { maxBytes }), fPort: 10 };
    return { device: kit.device('random', Object.fromEntries(commands), options) };
  } catch (error) {
    if (kit.isCodecError(error)) return { refusal: error };
    throw error;
  }
}
