import type fc from 'fast-check';

/** So many draws in a row that do not fit are no accident. */
const PATIENCE = 10_000;

/**
 * Draws again until something fits.
 *
 * @throws {Error} when drawing, where nothing seems to fit; what was drawn last says why
 */
export function patiently<T>(
  drawn: fc.Arbitrary<T>,
  fits: (one: T) => boolean,
  why: (one: T) => string,
): fc.Arbitrary<T> {
  let misfits = 0;
  return drawn.filter((one) => {
    misfits = fits(one) ? 0 : misfits + 1;
    if (misfits > PATIENCE) throw new Error(why(one));
    return misfits === 0;
  });
}
