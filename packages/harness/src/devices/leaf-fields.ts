import * as kit from '@downlink-kit/codec';
import type { Wire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { bools, choices, masks, narrowChoices, specials } from './choice-fields.ts';
import { integerFields, narrowIntegers, plainIntegers } from './integer-fields.ts';
import type { Make } from './make.ts';
import { digits, floats, halvesAndSingles, smallFloats, wideIntegers } from './number-fields.ts';
import { byteTexts, texts } from './text-fields.ts';
import { times } from './time-fields.ts';

type LeafKind = Exclude<Wire['kind'], 'list' | 'group'>;

/** Fields of whole bytes that hold no others and know where they end. */
export const leafFields: { readonly [K in LeafKind]: Make<unknown> } = {
  integer: fc.oneof({ weight: 4, arbitrary: integerFields() }, { weight: 1, arbitrary: wideIntegers() }),
  float: floats(),
  choice: fc.oneof(
    choices(plainIntegers(11)),
    choices(fc.constantFrom(kit.i8(), kit.i16le(), kit.i8({ sign: 'byte' }))),
    bools(),
  ),
  special: fc.oneof(
    specials(integerFields()),
    specials(halvesAndSingles()),
    specials(choices(plainIntegers(3))),
    specials(times()),
    specials(
      fc.constantFrom(
        () => kit.bcd(2),
        () => kit.bcd(6),
      ),
    ),
    specials(specials(integerFields())),
  ),
  flags: masks(),
  bytes: byteTexts(),
  text: texts(),
  digits: digits(),
  time: times(),
  constant: fc.constantFrom('a', '', 'x"; y(); "', 0, -1.5, true, null).map((value) => () => kit.constant(value)),
};

type NarrowKind = Extract<LeafKind, 'integer' | 'float' | 'choice' | 'special' | 'digits'>;

/** Fields for `bits(…)`. */
export const narrowFields: { readonly [K in NarrowKind]: Make<unknown> } = {
  integer: narrowIntegers(),
  float: smallFloats(),
  choice: fc.oneof(
    fc.constant(() => kit.flag()),
    narrowChoices(),
  ),
  special: fc.oneof(specials(narrowIntegers()), specials(smallFloats()), specials(narrowChoices())),
  digits: fc.integer({ min: 1, max: 12 }).map((length) => () => kit.bcd(length)),
};

/** Fields that take all that is left. */
export const restFields: Make<unknown> = fc.constantFrom(
  () => kit.ascii(),
  () => kit.ascii({ maxBytes: 5 }),
  () => kit.utf8(),
  () => kit.utf8({ maxBytes: 7 }),
  () => kit.hex(),
  () => kit.hex({ maxBytes: 3 }),
  () => kit.hex({ reverse: true }),
);
