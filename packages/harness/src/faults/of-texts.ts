import type { BytesWire, TextWire, TimeWire } from '@downlink-kit/codec/tree';
import { isBounded, mostBytes, utf8 } from '../arguments/texts.ts';
import { type Fault, faults, NOT_TEXT } from './fault.ts';

/** What is wrong for a text field, beginning from a text that it takes. */
export function textFaults(wire: TextWire, given: string): readonly Fault[] {
  const most = mostBytes(wire);
  const letter = wire.end === 0x78 || wire.pad === 0x78 ? 'y' : 'x';
  const long = given + letter.repeat(Math.max(0, most + 1 - utf8(given).length));
  const end = wire.end === undefined ? [] : [String.fromCharCode(wire.end)];
  const pad = wire.pad === undefined ? [] : [String.fromCharCode(wire.pad)];
  const exact = wire.length !== undefined && wire.pad === undefined;
  const foreign = wire.charset === 'ascii' ? ['é', '\u007f', '\n', '💧'] : [];
  const room = most > 3;
  return [
    ...faults('too long', isBounded(wire) ? [long] : []),
    ...faults('too short', exact ? [letter.repeat(most - 1), ''] : []),
    ...faults(
      'foreign characters',
      foreign.map((character) => fitted(character, most, letter, exact)),
    ),
    ...faults('half a character', [fitted('\ud83d', most, letter, exact), fitted('\udca7', most, letter, exact)]),
    ...faults('holds its end', room ? end.map((character) => `${letter}${character}${letter}`) : []),
    ...faults(
      'ends in padding',
      pad.map((character) => (most > 1 ? letter : '') + character),
    ),
    ...faults('another type', NOT_TEXT),
  ];
}

function fitted(character: string, most: number, letter: string, exact: boolean): string {
  return character + letter.repeat(exact ? Math.max(0, most - 1) : 0);
}

/** What is wrong for bytes as text. */
export function bytesFaults(wire: BytesWire, given: string): readonly Fault[] {
  if (wire.form === 'ipv4') {
    const wrong = [
      '',
      '1.2.3',
      '1.2.3.4.5',
      '256.0.0.1',
      '01.2.3.4',
      '1.2.3.04',
      '1.2.3.',
      '.1.2.3',
      '1.2.3.4 ',
      '::1',
    ];
    return [...faults('another spelling', wrong), ...faults('another type', NOT_TEXT)];
  }
  const most = mostBytes(wire);
  const spellings = ['0x00', '0', '0g', '00 ', ' 00', '0 0', '00:00', '00-00', `${given}0`, `${given}zz`, '００'];
  return [
    ...faults('another spelling', spellings),
    ...faults('too long', isBounded(wire) ? ['00'.repeat(most + 1)] : []),
    ...faults('too short', wire.length === undefined ? [] : ['00'.repeat(most - 1)]),
    ...faults('another type', NOT_TEXT),
  ];
}

/** What is wrong for a time. */
export function timeFaults(wire: TimeWire): readonly Fault[] {
  const spellings = wire.unit === 'second' ? NO_SECONDS : NO_MINUTES;
  return [
    ...faults('no such time', spellings),
    ...faults('outside the limits', wire.unit === 'second' ? secondsOutside(wire) : minutesOutside(wire)),
    ...faults('another type', NOT_TEXT),
  ];
}

const NO_SECONDS = [
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-06-00T00:00:00Z',
  '2026-06-10T24:00:00Z',
  '2026-06-10T12:60:00Z',
  '2016-12-31T23:59:60Z',
  '2026-06-10T12:00:00',
  '2026-06-10T12:00:00z',
  '2026-06-10t12:00:00Z',
  '2026-06-10 12:00:00Z',
  '2026-06-10T12:00:00.000Z',
  '2026-06-10T12:00:00+00:00',
  '2026-06-10T12:00Z',
  '2026-6-10T12:00:00Z',
  '+002026-06-10T12:00:00Z',
  ' 2026-06-10T12:00:00Z',
  '2026-06-10',
  '',
];

const NO_MINUTES = ['24:00', '12:60', '3:16', '03:16:00', '0316', '03:16Z', ' 03:16', '-1:00', ''];

function secondsOutside({ minimum, maximum }: TimeWire): readonly string[] {
  const beside = [Date.parse(minimum) - 1000, Date.parse(maximum) + 1000].map((time) => new Date(time).toISOString());
  return beside.map((time) => `${time.slice(0, -5)}Z`);
}

function minutesOutside({ minimum, maximum }: TimeWire): readonly string[] {
  return [...(minimum > '00:00' ? ['00:00'] : []), ...(maximum < '23:59' ? ['23:59'] : [])];
}
