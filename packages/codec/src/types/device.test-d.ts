import { describe, expectTypeOf, test } from 'vitest';
import {
  type AnyDevice,
  bits,
  type CallTo,
  type Command,
  type CommandNames,
  command,
  type DecodedBy,
  type Device,
  type Downlink,
  decode,
  device,
  encode,
  flag,
  flags,
  group,
  list,
  type Many,
  type NoData,
  oneOf,
  type PayloadOf,
  u8,
  u16be,
  uint,
  type Whole,
  when,
} from '../index.ts';

const commands = {
  open: command({ fPort: 10, frame: [0x02, { zone: u8(), minutes: u16be() }] }),
  frost: command({
    fPort: 10,
    frame: [0x05, bits({ on: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 3), level: uint(4) })],
  }),
  interval: command({ fPort: 10, frame: [0x06, u16be()] }),
  zones: command({ fPort: 10, frame: [0x07, list(u8(), { prefix: u8() })] }),
  reboot: command({ fPort: 10, frame: [0xff] }),
};
const tagged = device('acme-av2', commands);
const typed = device('acme-av2', commands, { payload: { tag: 'type' } });
const keyed = device('acme-av2', commands, { payload: 'keyed' });
const several = device(
  'acme-av2',
  { ...commands, rule: command({ fPort: 10, frame: [0x08, { n: u8() }], many: true }) },
  { several: true },
);
const keyedSeveral = device(
  'acme-av2',
  {
    rule: command({ fPort: 10, frame: [0x08, { n: u8() }], many: true }),
    ping: command({ fPort: 10, frame: [0x09], many: true }),
  },
  { payload: 'keyed', several: true },
);
const whole = device('acme-av2', {
  limits: command({ fPort: 10, frame: [0x09, group([{ low: u8(), high: u8() }])] }),
  outputs: command({ fPort: 10, frame: [0x0a, flags(['relay', 'lamp'], { as: 'object' })] }),
});
const flat = device('acme-av2', { open: commands.open, frost: commands.frost }, { payload: 'flat' });

interface Plain {
  readonly open: { zone: number; minutes: number };
  readonly frost: { on: boolean; mode: 'soak' | 'pulse'; level: number };
  readonly interval: number;
  readonly zones: number[];
  readonly reboot: NoData;
}

describe('the type of a device', () => {
  test('is plain data', () => {
    expectTypeOf(tagged).toEqualTypeOf<Device<Plain>>();
    expectTypeOf(typed).toEqualTypeOf<Device<Plain, { readonly tag: 'type' }>>();
    expectTypeOf(keyed).toEqualTypeOf<Device<Plain, 'keyed'>>();
    expectTypeOf(several).toEqualTypeOf<Device<Plain & { readonly rule: Many<{ n: number }> }, 'tagged', true>>();
  });

  test('marks a command whose one unnamed field has an object as its value', () => {
    expectTypeOf(whole).toEqualTypeOf<
      Device<{
        readonly limits: Whole<{ low: number; high: number }>;
        readonly outputs: Whole<{ relay: boolean; lamp: boolean }>;
      }>
    >();
  });

  test('may be written by hand', () => {
    const valve: Device<{ open: { zone: number; minutes: number }; reboot: NoData }> = device('acme-av2', {
      open: commands.open,
      reboot: commands.reboot,
    });
    encode(valve.open, { zone: 1, minutes: 2 });
    encode(valve.reboot);
  });

  test('has a command under each name', () => {
    expectTypeOf(tagged.open).toEqualTypeOf<Command<'open', { zone: number; minutes: number }, false, false>>();
    expectTypeOf<CommandNames<typeof tagged>>().toEqualTypeOf<'open' | 'frost' | 'interval' | 'zones' | 'reboot'>();
    expectTypeOf(tagged).toExtend<AnyDevice>();
  });
});

describe('encode', () => {
  test('takes the data of its command, and nothing where there is none', () => {
    expectTypeOf(encode(tagged.open, { zone: 2, minutes: 30 })).toEqualTypeOf<Downlink>();
    expectTypeOf(encode(tagged.interval, 600)).toEqualTypeOf<Downlink>();
    expectTypeOf(encode(tagged.reboot)).toEqualTypeOf<Downlink>();
    expectTypeOf(encode(tagged.reboot, {})).toEqualTypeOf<Downlink>();
    expectTypeOf(encode(several.rule, { n: 1 })).toEqualTypeOf<Downlink>();
  });

  test('refuses other data', () => {
    // @ts-expect-error a misspelt field
    encode(tagged.open, { zone: 2, minute: 30 });
    // @ts-expect-error a missing field
    encode(tagged.open, { zone: 2 });
    // @ts-expect-error no data
    encode(tagged.open);
    // @ts-expect-error a choice that there is not
    encode(tagged.frost, { on: true, mode: 'soakk', level: 1 });
    // @ts-expect-error text for a number
    encode(tagged.interval, '600');
    // @ts-expect-error data for a command without any
    encode(tagged.reboot, { now: true });
    // @ts-expect-error a list, where encode takes one occurrence
    encode(several.rule, [{ n: 1 }]);
    // @ts-expect-error a command that is in no device
    encode(commands.open, { zone: 2, minutes: 30 });
    // @ts-expect-error what the device knows besides
    encode(tagged.$device);
  });

  test('refuses the field of another layout', () => {
    const one = device('one', {
      it: command({
        fPort: 1,
        frame: [{ kind: oneOf({ none: 0, range: 1 }) }, when('kind', { range: [{ from: u8() }] })],
      }),
    });
    encode(one.it, { kind: 'range', from: 3 });
    // @ts-expect-error a field of range
    encode(one.it, { kind: 'none', from: 3 });
    // @ts-expect-error the field of range is missing
    encode(one.it, { kind: 'range' });
  });
});

describe('the payload of a device', () => {
  type OnePayload<K extends string> =
    | ({ [T in K]: 'open' } & { zone: number; minutes: number })
    | ({ [T in K]: 'frost' } & { on: boolean; mode: 'soak' | 'pulse'; level: number })
    | ({ [T in K]: 'interval' } & { value: number })
    | ({ [T in K]: 'zones' } & { value: number[] })
    | { [T in K]: 'reboot' };

  test('is a tagged object', () => {
    expectTypeOf<PayloadOf<typeof tagged>>().branded.toEqualTypeOf<OnePayload<'command'>>();
    expectTypeOf<PayloadOf<typeof typed>>().branded.toEqualTypeOf<OnePayload<'type'>>();
  });
  test('is a list of tagged objects, or one alone, where several are packed', () => {
    type One = OnePayload<'command'> | { command: 'rule'; n: number };
    expectTypeOf<PayloadOf<typeof several>>().branded.toEqualTypeOf<One | { commands: One[] }>();
  });
  test('is an object of commands', () => {
    expectTypeOf<PayloadOf<typeof whole>>().branded.toEqualTypeOf<
      | { command: 'limits'; value: { low: number; high: number } }
      | { command: 'outputs'; value: { relay: boolean; lamp: boolean } }
    >();
    expectTypeOf<PayloadOf<typeof keyed>>().toEqualTypeOf<{
      open?: { zone: number; minutes: number };
      frost?: { on: boolean; mode: 'soak' | 'pulse'; level: number };
      interval?: number;
      zones?: number[];
      reboot?: true;
    }>();
    expectTypeOf<PayloadOf<typeof keyedSeveral>>().toEqualTypeOf<{ rule?: { n: number }[]; ping?: true[] }>();
  });
  test('is the data alone', () => {
    expectTypeOf<PayloadOf<typeof flat>>().toEqualTypeOf<
      { zone: number; minutes: number } | { on: boolean; mode: 'soak' | 'pulse'; level: number }
    >();
  });
});

describe('decode', () => {
  const frame = { fPort: 10, bytes: [0xff] };
  type Call =
    | { command: 'open'; data: { zone: number; minutes: number } }
    | { command: 'frost'; data: { on: boolean; mode: 'soak' | 'pulse'; level: number } }
    | { command: 'interval'; data: number }
    | { command: 'zones'; data: number[] }
    | { command: 'reboot'; data: NoData };

  test('gives one command of a device that takes one', () => {
    const one = decode(tagged, frame);
    expectTypeOf(one).toEqualTypeOf<Call>();
    if (one.command === 'open') expectTypeOf(one.data.minutes).toEqualTypeOf<number>();
  });
  test('gives a list of a device that packs several', () => {
    expectTypeOf<DecodedBy<typeof several>>().toEqualTypeOf<{
      commands: (Call | { command: 'rule'; data: { n: number } })[];
    }>();
  });
  test('gives either of a device that is only known to be one', () => {
    expectTypeOf(decode({} as AnyDevice & { open: Command<'open', number> }, frame)).toEqualTypeOf<
      { command: 'open'; data: number } | { commands: { command: 'open'; data: number }[] }
    >();
  });
  test('gives what encode takes', () => {
    expectTypeOf<{ command: 'reboot' }>().toExtend<CallTo<typeof tagged>>();
    expectTypeOf<{ command: 'open'; data: { zone: number; minutes: number } }>().toExtend<CallTo<typeof tagged>>();
  });
});
