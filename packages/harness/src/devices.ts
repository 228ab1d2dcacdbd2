import * as kit from '@downlink-kit/codec';
import { type CommandNode, commandsOf } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { calls } from './arguments/commands.ts';
import { type CommandRecipe, commandRecipes, type Style } from './devices/commands.ts';
import { namesBy } from './devices/names.ts';

/** What came of a random declaration: a device, or why there is none. */
export interface Declared {
  readonly device?: kit.AnyDevice;
  readonly refusal?: kit.CodecError;
}

/** Random devices, of whose commands all can be sent: every kind of field in every shape, in every style of payload. */
export function devices(): fc.Arbitrary<kit.AnyDevice> {
  return declarations()
    .filter(({ device }) => device !== undefined && commandsOf(device).every(isSendable))
    .map(({ device }) => device!);
}

/** Whether some data for a command is soon drawn; lengths and rules can leave little or nothing. */
function isSendable(command: CommandNode): boolean {
  const drawn = calls(command);
  return Array.from({ length: 10 }, (_, seed) => seed).some((seed) => {
    const [call] = fc.sample(drawn, { numRuns: 1, seed });
    return call!.problems.length === 0;
  });
}

const STYLES: readonly Style[] = [
  { payload: 'tagged', several: false },
  { payload: 'tagged', several: true },
  { payload: { tag: 'commands' }, several: false },
  { payload: { tag: 'type' }, several: true },
  { payload: 'keyed', several: false },
  { payload: 'keyed', several: true },
  { payload: 'flat', several: false },
];

/** Random declarations; some are refused, since not everything goes together. */
export function declarations(): fc.Arbitrary<Declared> {
  return fc.oneof(...STYLES.map(inStyle));
}

function inStyle(style: Style): fc.Arbitrary<Declared> {
  const commands = fc.array(commandRecipes(style), { minLength: 1, maxLength: 3 });
  const maxBytes = fc.constantFrom(undefined, undefined, 51, 115);
  return fc.tuple(commands, fc.nat(29), maxBytes).map(([recipes, salt, most]) => declared(recipes, style, salt, most));
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
