import {
  ascii,
  bits,
  bool,
  command,
  device,
  flag,
  flags,
  group,
  i8,
  list,
  oneOf,
  orNull,
  orOneOf,
  reserved,
  u8,
  u64be,
  utf8,
  when,
} from '@downlink-kit/codec';

/** One command for each sort of field that a flag can give. */
export default device(
  'sorts',
  {
    text: command({ frame: [0x01, { word: ascii({ length: 3 }) }] }),
    wide: command({ frame: [0x02, { id: u64be() }] }),
    signed: command({ frame: [0x03, { by: i8() }] }),
    switch: command({ frame: [0x04, bits([reserved(7), { on: flag() }])] }),
    byte: command({ frame: [0x05, { on: bool() }] }),
    words: command({
      frame: [
        0x06,
        {
          gain: oneOf([
            [0.5, 0],
            [1, 1],
          ]),
          mode: oneOf({ soak: 0, pulse: 1 }),
        },
      ],
    }),
    days: command({ frame: [0x07, { days: flags(['mon', 'tue', 'wed']) }] }),
    steps: command({ frame: [0x08, { steps: list(u8()) }] }),
    maybe: command({ frame: [0x09, { at: orNull(u8(), 0xff), every: orOneOf(u8(), { never: 0 }) }] }),
    nested: command({ frame: [0x0a, { limits: group([{ low: u8(), high: u8() }]) }] }),
    rows: command({ frame: [0x0f, { rows: list(group([{ hour: u8(), day: u8() }])) }] }),
    plan: command({ frame: [0x0b, { kind: oneOf({ none: 0, at: 1 }) }, when('kind', { at: [{ hour: u8() }] })] }),
    interval: command({ frame: [0x0c, u8({ maximum: 60, unit: 'min' })] }),
    say: command({ frame: [0x0d, { text: utf8({ prefix: u8(), maxBytes: 20 }) }] }),
    odd: command({ frame: [0xca, { rest: list(u8()) }] }),
    urgent: command({ frame: [0x0e], confirmed: 'required' }),
  },
  { fPort: 7 },
);
