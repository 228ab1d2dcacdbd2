import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import { plainIntegers } from './integer-fields.ts';
import { declarable, type Make } from './make.ts';

/** Times since an epoch and times of day. */
export function times(): Make<kit.Field<string>> {
  const limits = fc.constantFrom<kit.TimeOptions>(
    {},
    {},
    { minimum: '2016-12-31T23:59:50Z', maximum: '2017-01-01T00:00:05Z' },
    { minimum: '2024-02-28T12:00:00Z' },
  );
  const epochs = fc.constantFrom('unix', 'gps', '2000');
  const on = fc.constantFrom(kit.u32be(), kit.u32le(), kit.u40be(), kit.u24le());
  const seconds = fc.tuple(on, epochs, limits).map(
    ([field, epoch, options]) =>
      () =>
        kit.seconds(field, { epoch, ...options }),
  );
  const clock = fc.constantFrom<kit.TimeOptions>({}, { minimum: '06:00', maximum: '22:15' }, { maximum: '03:00' });
  const minutes = fc.tuple(plainIntegers(4), clock).map(
    ([field, options]) =>
      () =>
        kit.minutesOfDay(field, options),
  );
  return declarable(fc.oneof({ weight: 2, arbitrary: seconds }, { weight: 1, arbitrary: minutes }));
}
