import { ascii, bits, type Field, i32be, lengthBits, oneOf, reserved, when } from '@downlink-kit/codec';

/** A parameter: its full identifier, whose high byte is its group, and how its value lies in a frame. */
interface Parameter {
  readonly id: number;
  readonly layout: readonly unknown[];
}

/** The parameters of a group, by name. */
type Group = Readonly<Record<string, Parameter>>;

/** The byte before every value: five bits of its size, three of its type. */
const sizeAndType = (type: 1 | 3 | 4) => bits([lengthBits(5), reserved(3, type)]);

/** A number: full identifier, least, most, default, what it is, unit. */
export const integer = (
  id: number,
  [minimum, maximum, byDefault]: readonly [number, number, number?],
  description: string,
  unit?: string,
) => {
  const documented = { description, ...(unit && { unit }), ...(byDefault !== undefined && { default: byDefault }) };
  return inWord(id, i32be({ minimum, maximum, ...documented }));
};

/** A word for each of a few numbers: full identifier, words, default, what it is. */
export const choice = <const W extends Readonly<Record<string, number>>>(
  id: number,
  words: W,
  byDefault: keyof W & string,
  description: string,
) => inWord(id, oneOf(words, i32be(), { default: byDefault, description }));

/** Anything else that lies in the 32 bits of a number. */
export const inWord = <T>(id: number, value: Field<T>) => ({ id, layout: [[sizeAndType(1), { value }]] }) as const;

/** Text, at most 31 characters. */
export const text = (id: number, description: string) =>
  ({ id, layout: [[sizeAndType(3), { value: ascii({ maxBytes: 31, description }) }]] }) as const;

/** An array of bytes, whatever they mean. */
export const bytes = <T>(id: number, value: Field<T>) => ({ id, layout: [[sizeAndType(4), { value }]] }) as const;

/** Names of parameters, each with its full identifier. */
export const fullIds = <G extends Group>(group: G) =>
  each(group, ({ id }) => id) as { readonly [N in keyof G]: number };

/** The name of a parameter inside its group: one byte. */
export const localName = <G extends Group>(group: G) =>
  oneOf(each(group, ({ id }) => id % 0x100) as { readonly [N in keyof G]: number });

/** A parameter and its value, which lies as the parameter wants it. */
export const setting = <N, G extends Group>(parameter: N, group: G) =>
  [
    { parameter },
    when('parameter', each(group, ({ layout }) => layout) as { readonly [P in keyof G]: G[P]['layout'] }),
  ] as const;

/** The same inside one group. */
export const localSetting = <G extends Group>(group: G) => setting(localName(group), group);

function each<T>(group: Group, of: (parameter: Parameter) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(group).map(([name, parameter]) => [name, of(parameter)]));
}
