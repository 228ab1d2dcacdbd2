import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import { plainIntegers } from './integer-fields.ts';
import type { Make } from './make.ts';

function prefixed(): fc.Arbitrary<{ prefix: kit.Field<number>; maxBytes?: number }> {
  const most = fc.constantFrom({}, { maxBytes: 1 }, { maxBytes: 12 });
  return fc.tuple(plainIntegers(4), most).map(([prefix, limit]) => ({ prefix, ...limit }));
}

/** Hex, EUIs and IPv4 addresses. */
export function byteTexts(): Make<unknown> {
  const sizes = fc.oneof(fc.constantFrom({ length: 1 }, { length: 3 }, { length: 12 }), prefixed());
  const hex = fc.tuple(sizes, fc.boolean()).map(
    ([size, reverse]) =>
      () =>
        kit.hex({ ...size, reverse }),
  );
  return fc.oneof(
    hex,
    fc.constantFrom(
      () => kit.eui(),
      () => kit.eui({ reverse: true }),
    ),
    fc.constant(() => kit.ipv4()),
  );
}

/** Texts that know where they end. */
export function texts(): Make<unknown> {
  const sizes = fc.oneof(
    fc.constantFrom<kit.TextOptions>(
      { length: 4 },
      { length: 1 },
      { length: 8, pad: 0 },
      { length: 5, pad: 0x20 },
      { length: 1, pad: 0x41 },
    ),
    fc.constantFrom<kit.TextOptions>({ end: 0 }, { end: 0x2c, maxBytes: 6 }, { end: 0x78 }, { end: 0x0a }),
    prefixed(),
  );
  return fc.tuple(fc.constantFrom(kit.ascii, kit.utf8), sizes).map(
    ([make, size]) =>
      () =>
        make(size),
  );
}
