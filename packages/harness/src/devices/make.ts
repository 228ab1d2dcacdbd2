import { isCodecError } from '@downlink-kit/codec';
import type fc from 'fast-check';

/** Makes a field anew each time, since a field may stand in one place only. */
export type Make<F> = fc.Arbitrary<() => F>;

/** Of some fields, those that may be declared. */
export function declarable<F>(fields: Make<F>): Make<F> {
  return fields.filter((make) => {
    try {
      make();
      return true;
    } catch (error) {
      if (isCodecError(error)) return false;
      throw error;
    }
  });
}
