import type { TimeWire } from '@downlink-kit/codec/tree';
import type fc from 'fast-check';
import type { Counted } from './sample.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** The first days after the leap seconds since the GPS epoch (IERS Bulletin C). */
const AFTER_LEAP_SECONDS = [
  '1981-07-01 1982-07-01 1983-07-01 1985-07-01 1988-01-01 1990-01-01 1991-01-01 1992-07-01 1993-07-01',
  '1994-07-01 1996-01-01 1997-07-01 1999-01-01 2006-01-01 2009-01-01 2012-07-01 2015-07-01 2017-01-01',
].flatMap((days) => days.split(' ').map((day) => Date.parse(`${day}T00:00:00Z`) / 1000));

const EPOCHS = { unix: '1970-01-01', gps: '1980-01-06', 2000: '2000-01-01' };

/** Times within the limits of their field. */
export function times(wire: TimeWire): fc.Arbitrary<Counted> {
  return wire.unit === 'second' ? seconds(wire) : minutes(wire);
}

function seconds(wire: TimeWire): fc.Arbitrary<Counted> {
  const [least, most] = [wire.minimum, wire.maximum].map((time) => Date.parse(time) / 1000);
  const epoch = Date.parse(`${EPOCHS[wire.epoch!]}T00:00:00Z`) / 1000;
  return wholeNumbers(least!, most!).map((unix) => {
    const leaps = wire.epoch === 'gps' ? AFTER_LEAP_SECONDS.filter((day) => day <= unix).length : 0;
    const text = `${new Date(unix * 1000).toISOString().slice(0, 19)}Z`;
    return { given: text, canonical: text, count: unix - epoch + leaps };
  });
}

function minutes(wire: TimeWire): fc.Arbitrary<Counted> {
  const [least, most] = [wire.minimum, wire.maximum].map((time) => Date.parse(`1970-01-01T${time}Z`) / 60_000);
  return wholeNumbers(least!, most!).map((count) => {
    const text = new Date(count * 60_000).toISOString().slice(11, 16);
    return { given: text, canonical: text, count };
  });
}
