import { describe } from 'vitest';
import { formats, refusesPayloads } from '../../test/formatter-rows.ts';
import { command, constant, device, oneOf, optional, u8, u16be } from '../index.ts';

describe('a flat payload', () => {
  const valve = device(
    'valve',
    {
      open: command({
        frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be() }, optional([{ litres: u8() }])],
      }),
      close: command({ frame: [0x03, { zone: u8(), now: constant(true) }] }),
      soak: command({ frame: [0x04, { mode: oneOf({ soak: 0, off: 2 }), level: u8() }] }),
      pulse: command({ frame: [0x05, { mode: oneOf({ pulse: 1 }), level: u16be() }] }),
    },
    { payload: 'flat', fPort: 10 },
  );
  formats(valve, [
    { name: 'a command by the names of its fields', data: { zone: 2, minutes: 30 }, fPort: 10, hex: '0202001e' },
    {
      name: 'a command with an end that may be missing',
      data: { zone: 2, minutes: 30, litres: 5 },
      fPort: 10,
      hex: '0202001e05',
    },
    { name: 'a command by a constant', data: { zone: 2, now: true }, fPort: 10, hex: '0302' },
    { name: 'a command by its choice', data: { mode: 'soak', level: 5 }, fPort: 10, hex: '040005' },
    { name: 'another command by its choice', data: { mode: 'pulse', level: 258 }, fPort: 10, hex: '05010102' },
  ]);
  const layouts = 'zone, minutes, litres | zone, now | mode, level | mode, level';
  refusesPayloads(valve, [
    {
      name: 'the fields of no command',
      data: { zone: 2 },
      says: `the fields given fit none of its layouts: ${layouts}`,
    },
    {
      name: 'the fields of two commands',
      data: { zone: 2, minutes: 30, now: true },
      says: `the fields given fit none of its layouts: ${layouts}`,
    },
    { name: 'no fields', data: {}, says: `the fields given fit none of its layouts: ${layouts}` },
    {
      name: 'a field that no command has',
      data: { zone: 2, minutes: 30, minute: 1 },
      says: 'open: no field "minute"; it has zone, minutes, litres',
    },
    { name: 'a value that does not fit', data: { zone: 9, minutes: 30 }, says: 'open.zone: 9 is outside 1…4' },
    {
      name: 'a choice of neither, as the first says',
      data: { mode: 'mid', level: 1 },
      says: 'soak.mode: "mid" is not one of "soak", "off"',
    },
    { name: 'null', data: null, says: 'null is not an object' },
    { name: 'a list', data: [], says: 'a list is not an object' },
    {
      name: 'inherited fields',
      data: Object.create({ zone: 2, minutes: 30 }),
      says: `the fields given fit none of its layouts: ${layouts}`,
    },
  ]);
});

describe('a flat payload of one command', () => {
  const valve = device('valve', { open: command({ frame: [0x02, { zone: u8() }] }) }, { payload: 'flat', fPort: 10 });
  formats(valve, [{ name: 'its fields', data: { zone: 2 }, fPort: 10, hex: '0202' }]);
  refusesPayloads(valve, [
    { name: 'a missing field', data: {}, says: 'open.zone: is missing; it takes a whole number 0…255' },
    { name: 'a field that it does not have', data: { zone: 2, open: 1 }, says: 'open: no field "open"; it has zone' },
    { name: 'null', data: null, says: 'null is not an object' },
  ]);
});
