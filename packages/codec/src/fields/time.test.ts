import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { i32be, minutesOfDay, seconds, u8, u16be, u16le, u24be, u32be, u32le, u40be, u48be } from '../index.ts';

const unix = [{ at: seconds(u32be(), { epoch: 'unix' }) }];
const gps = [seconds(u32be(), { epoch: 'gps' })];
const since2000 = [seconds(u32be(), { epoch: '2000' })];
const form = 'a time in UTC like 2026-11-23T03:16:00Z';

describe('seconds since 1970', () => {
  const long = [seconds(u40be(), { epoch: 'unix' })];
  const window = [
    seconds(u32be(), { epoch: 'unix', minimum: '2020-01-01T00:00:00Z', maximum: '2029-12-31T23:59:59Z' }),
  ];
  bothWays([
    { name: 'their beginning', frame: unix, data: { at: '1970-01-01T00:00:00Z' }, hex: '00000000' },
    // 10^9 seconds, a date of common fame; 10^9 = 0x3b9aca00
    { name: '10^9', frame: unix, data: { at: '2001-09-09T01:46:40Z' }, hex: '3b9aca00' },
    // 20 780 days × 86 400 + 3 × 3600 + 16 × 60 = 1 795 403 760
    { name: 'a time', frame: unix, data: { at: '2026-11-23T03:16:00Z' }, hex: '6b03aff0' },
    {
      name: 'the lowest byte first',
      frame: [seconds(u32le(), { epoch: 'unix' })],
      data: '2026-11-23T03:16:00Z',
      hex: 'f0af036b',
    },
    // 2^31 − 1
    { name: 'the end of signed 32 bits', frame: unix, data: { at: '2038-01-19T03:14:07Z' }, hex: '7fffffff' },
    // 2^32 − 1
    { name: 'the end of 32 bits', frame: unix, data: { at: '2106-02-07T06:28:15Z' }, hex: 'ffffffff' },
    // 2^32
    { name: 'the second behind 32 bits in 40', frame: long, data: '2106-02-07T06:28:16Z', hex: '0100000000' },
    // 253 402 300 799, the last second that the spelling can say
    { name: 'the end of the year 9999', frame: long, data: '9999-12-31T23:59:59Z', hex: '3afff4417f' },
    // 11 016 days × 86 400
    { name: 'the leap day of 2000', frame: unix, data: { at: '2000-02-29T00:00:00Z' }, hex: '38bb0c00' },
    // leap seconds do not count: 17 167 days × 86 400
    { name: 'the second after a leap second', frame: unix, data: { at: '2017-01-01T00:00:00Z' }, hex: '58684680' },
    // 18 262 days × 86 400 = 1 577 836 800
    { name: 'its minimum', frame: window, data: '2020-01-01T00:00:00Z', hex: '5e0be100' },
  ]);
  refusesToWrite([
    {
      name: 'no Z',
      frame: unix,
      data: { at: '2026-11-23T03:16:00' },
      says: `it.at: "2026-11-23T03:16:00" is not ${form}`,
    },
    {
      name: 'an offset',
      frame: unix,
      data: { at: '2026-11-23T03:16:00+00:00' },
      says: `it.at: "2026-11-23T03:16:00+00:00" is not ${form}`,
    },
    {
      name: 'a fraction',
      frame: unix,
      data: { at: '2026-11-23T03:16:00.000Z' },
      says: `it.at: "2026-11-23T03:16:00.000Z" is not ${form}`,
    },
    {
      name: 'a blank instead of T',
      frame: unix,
      data: { at: '2026-11-23 03:16:00Z' },
      says: `it.at: "2026-11-23 03:16:00Z" is not ${form}`,
    },
    {
      name: '30 February',
      frame: unix,
      data: { at: '2026-02-30T00:00:00Z' },
      says: `it.at: "2026-02-30T00:00:00Z" is not ${form}`,
    },
    {
      name: 'the leap day of 2100, which is none',
      frame: unix,
      data: { at: '2100-02-29T00:00:00Z' },
      says: `it.at: "2100-02-29T00:00:00Z" is not ${form}`,
    },
    {
      name: 'a leap second',
      frame: unix,
      data: { at: '2016-12-31T23:59:60Z' },
      says: `it.at: "2016-12-31T23:59:60Z" is not ${form}`,
    },
    {
      name: 'hour 24',
      frame: unix,
      data: { at: '2026-11-23T24:00:00Z' },
      says: `it.at: "2026-11-23T24:00:00Z" is not ${form}`,
    },
    {
      name: 'a month of one digit',
      frame: unix,
      data: { at: '2026-1-23T03:16:00Z' },
      says: `it.at: "2026-1-23T03:16:00Z" is not ${form}`,
    },
    { name: 'the count', frame: unix, data: { at: 1_795_403_760 }, says: `it.at: 1795403760 is not ${form}` },
    { name: 'a date', frame: unix, data: { at: new Date(0) }, says: `it.at: an object is not ${form}` },
    {
      name: 'the second before',
      frame: unix,
      data: { at: '1969-12-31T23:59:59Z' },
      says: 'it.at: "1969-12-31T23:59:59Z" is outside 1970-01-01T00:00:00Z…2106-02-07T06:28:15Z',
    },
    {
      name: 'the second behind',
      frame: unix,
      data: { at: '2106-02-07T06:28:16Z' },
      says: 'it.at: "2106-02-07T06:28:16Z" is outside 1970-01-01T00:00:00Z…2106-02-07T06:28:15Z',
    },
    {
      name: 'the second before its minimum',
      frame: window,
      data: '2019-12-31T23:59:59Z',
      says: 'it: "2019-12-31T23:59:59Z" is outside 2020-01-01T00:00:00Z…2029-12-31T23:59:59Z',
    },
    { name: 'nothing', frame: unix, data: {}, says: `it.at: is missing; it takes ${form}` },
  ]);
  refusesToRead([
    {
      name: 'the second behind the year 9999',
      frame: long,
      hex: '3afff44180',
      says: 'it: 253402300800 on air has no spelling as a time',
    },
    {
      name: 'a time outside its limits',
      frame: window,
      hex: '5e0be0ff',
      says: 'it: "2019-12-31T23:59:59Z" is outside 2020-01-01T00:00:00Z…2029-12-31T23:59:59Z',
    },
  ]);
});

describe('seconds since 2000', () => {
  bothWays([
    { name: 'their beginning', frame: since2000, data: '2000-01-01T00:00:00Z', hex: '00000000' },
    // 86 400 = 0x15180
    { name: 'a day', frame: since2000, data: '2000-01-02T00:00:00Z', hex: '00015180' },
    // 1 795 403 760 − 946 684 800 = 848 718 960
    { name: 'a time', frame: since2000, data: '2026-11-23T03:16:00Z', hex: '32966c70' },
    { name: 'the end of 32 bits', frame: since2000, data: '2136-02-07T06:28:15Z', hex: 'ffffffff' },
  ]);
});

/** GPS − UTC was 0 at the epoch, 1 from 1981-07-01, 15 from 2009-01-01, and is 18 from 2017-01-01 (IERS Bulletin C). */
describe('seconds of GPS', () => {
  bothWays([
    { name: 'their beginning', frame: gps, data: '1980-01-06T00:00:00Z', hex: '00000000' },
    // 542 days × 86 400 = 46 828 800, less one
    { name: 'the second before the first leap second', frame: gps, data: '1981-06-30T23:59:59Z', hex: '02ca8cff' },
    // 46 828 800 + 1
    { name: 'the second after the first leap second', frame: gps, data: '1981-07-01T00:00:00Z', hex: '02ca8d01' },
    // 13 510 days × 86 400 − 1 + 17 = 1 167 264 016
    { name: 'the second before the last leap second', frame: gps, data: '2016-12-31T23:59:59Z', hex: '45930910' },
    // 13 510 days × 86 400 + 18 = 1 167 264 018
    { name: 'the second after the last leap second', frame: gps, data: '2017-01-01T00:00:00Z', hex: '45930912' },
    // 10 588 days × 86 400 + 15 = 914 803 215
    { name: 'the second after the leap second of 2008', frame: gps, data: '2009-01-01T00:00:00Z', hex: '3686ca0f' },
    // 1 795 403 760 − 315 964 800 + 18 = 1 479 438 978
    { name: 'a time', frame: gps, data: '2026-11-23T03:16:00Z', hex: '582e7282' },
    { name: 'the end of 32 bits', frame: gps, data: '2116-02-12T06:27:57Z', hex: 'ffffffff' },
  ]);
  refusesToRead([
    {
      name: 'the first leap second',
      frame: gps,
      hex: '02ca8d00',
      says: 'it: 46828800 on air has no spelling as a time',
    },
    {
      name: 'the last leap second',
      frame: gps,
      hex: '45930911',
      says: 'it: 1167264017 on air has no spelling as a time',
    },
  ]);
  refusesToWrite([
    {
      name: 'the second before',
      frame: gps,
      data: '1980-01-05T23:59:59Z',
      says: 'it: "1980-01-05T23:59:59Z" is outside 1980-01-06T00:00:00Z…2116-02-12T06:27:57Z',
    },
  ]);
});

describe('minutes of the day', () => {
  const minutes = [{ from: minutesOfDay(u16be()) }];
  const byte = [minutesOfDay(u8())];
  const clock = 'a time of day like 03:16';
  bothWays([
    { name: 'midnight', frame: minutes, data: { from: '00:00' }, hex: '0000' },
    // 3 × 60 + 16 = 196
    { name: 'a time', frame: minutes, data: { from: '03:16' }, hex: '00c4' },
    { name: 'a time, the lowest byte first', frame: [minutesOfDay(u16le())], data: '03:16', hex: 'c400' },
    // 23 × 60 + 59 = 1439
    { name: 'the last one', frame: minutes, data: { from: '23:59' }, hex: '059f' },
    // 4 × 60 + 15 = 255
    { name: 'the last one of a byte', frame: byte, data: '04:15', hex: 'ff' },
  ]);
  refusesToWrite([
    { name: 'hour 24', frame: minutes, data: { from: '24:00' }, says: `it.from: "24:00" is not ${clock}` },
    { name: 'minute 60', frame: minutes, data: { from: '03:60' }, says: `it.from: "03:60" is not ${clock}` },
    { name: 'an hour of one digit', frame: minutes, data: { from: '3:16' }, says: `it.from: "3:16" is not ${clock}` },
    { name: 'seconds', frame: minutes, data: { from: '03:16:00' }, says: `it.from: "03:16:00" is not ${clock}` },
    { name: 'the count', frame: minutes, data: { from: 196 }, says: `it.from: 196 is not ${clock}` },
    { name: 'more than a byte holds', frame: byte, data: '04:16', says: 'it: "04:16" is outside 00:00…04:15' },
    { name: 'nothing', frame: minutes, data: {}, says: `it.from: is missing; it takes ${clock}` },
  ]);
  refusesToRead([
    { name: 'minute 1440', frame: minutes, hex: '05a0', says: 'it.from: 1440 on air has no spelling as a time' },
    {
      name: 'a time outside its limits',
      frame: [minutesOfDay(u16be(), { minimum: '06:00' })],
      hex: '00c4',
      says: 'it: "03:16" is outside 06:00…23:59',
    },
  ]);
});

describe('a time', () => {
  refusesToDeclare([
    {
      name: 'another epoch',
      declare: () => seconds(u32be(), { epoch: '1900' as 'unix' }),
      says: 'epoch is "1900"; it must be "unix", "gps" or "2000"',
    },
    {
      name: 'no epoch',
      declare: () => seconds(u32be(), undefined as never),
      says: 'epoch is undefined; it must be "unix", "gps" or "2000"',
    },
    {
      name: 'a signed field under it',
      declare: () => seconds(i32be(), { epoch: 'unix' }),
      says: 'the field of a time is an object; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'a wider field than the years it can say',
      declare: () => seconds(u48be(), { epoch: 'unix' }),
      says: 'the field of a time is an object; it must be an unsigned integer field of up to 40 bits, without scale',
    },
    {
      name: 'no field under it',
      declare: () => minutesOfDay(undefined as never),
      says: 'the field of a time is undefined; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'a limit that is no time',
      declare: () => seconds(u32be(), { epoch: 'unix', minimum: '2020' }),
      says: 'minimum is "2020"; it must be a time in UTC like 2026-11-23T03:16:00Z',
    },
    {
      name: 'a limit before its epoch',
      declare: () => seconds(u32be(), { epoch: '2000', minimum: '1999-12-31T23:59:59Z' }),
      says: 'minimum 1999-12-31T23:59:59Z is outside 2000-01-01T00:00:00Z…2136-02-07T06:28:15Z, which 32 bits hold',
    },
    {
      name: 'a limit beyond its bits',
      declare: () => minutesOfDay(u8(), { maximum: '04:16' }),
      says: 'maximum 04:16 is outside 00:00…04:15, which 8 bits hold',
    },
    {
      name: 'a minimum after the maximum',
      declare: () => minutesOfDay(u16be(), { minimum: '08:00', maximum: '07:59' }),
      says: 'minimum is "08:00"; it must be at most the maximum, 07:59',
    },
  ]);
  // 2^24 − 1 seconds are 194 days, 4 hours, 20 minutes and 15 seconds; 1980-01-06 and 194 days is 1980-07-18
  refusesToWrite([
    {
      name: 'more than 24 bits hold',
      frame: [seconds(u24be(), { epoch: 'gps' })],
      data: '1980-07-18T04:20:16Z',
      says: 'it: "1980-07-18T04:20:16Z" is outside 1980-01-06T00:00:00Z…1980-07-18T04:20:15Z',
    },
  ]);
});
