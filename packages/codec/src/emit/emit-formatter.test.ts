import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import valve from '../../../../examples/01-first-valve/device.ts';
import vicki from '../../../../examples/devices/mclimate-vicki/device.ts';
import uc511 from '../../../../examples/devices/milesight-uc511/device.ts';
import { commandsOf } from '../device-commands.ts';
import {
  type AnyDevice,
  bits,
  command,
  type DecodeDownlinkOutput,
  device,
  type Formatter,
  flags,
  formatterOf,
  fromHex,
  hex,
  length,
  list,
  oneOf,
  reserved,
  u8,
  u16le,
  uint,
  when,
} from '../index.ts';
import { emitFormatter } from './emit-formatter.ts';

const WHOLE = { maxBytes: 1_000_000 };

function compiled(device: AnyDevice): Formatter {
  const { code } = emitFormatter(device, WHOLE);
  return new Function(`${code}\nreturn { encodeDownlink: encodeDownlink, decodeDownlink: decodeDownlink };`)();
}

for (const device of [valve, uc511, vicki] as readonly AnyDevice[]) {
  describe(`the formatter of ${device.$device.id}`, () => {
    const generated = compiled(device);
    const reference = formatterOf(device);
    for (const { name, fPort, examples } of commandsOf(device)) {
      for (const { hex } of examples) {
        test(`reads and writes ${name} ${hex}`, () => {
          const frame = { bytes: [...fromHex(hex)!], fPort: fPort as number };
          const read: DecodeDownlinkOutput = generated.decodeDownlink(frame);
          expect(read).toEqual(reference.decodeDownlink(frame));
          expect(generated.encodeDownlink(read as { data: unknown })).toEqual(frame);
        });
      }
    }
  });
}

describe('a formatter', () => {
  test('that is too large for the server names the commands that cost most', () => {
    expect(() => emitFormatter(valve, { maxBytes: 1000 })).toThrow(
      /the server takes 1000; leave out commands: the dearest are guardFrost \(/,
    );
  });

  test('refuses to stand beside a script that defines one of its functions', () => {
    expect(() => emitFormatter(valve, { uplink: 'function encodeDownlink() {}' })).toThrow(
      'the script to join in uses the name encodeDownlink, which the formatter needs; rename it there',
    );
  });

  // Names of functions of the formatter, which are out of reach, and names beside which nothing is meant.
  const free: readonly { readonly name: string; readonly uplink: string }[] = [
    { name: 'defines functions of the same names', uplink: 'function whole() { return 77; } function list() {}' },
    { name: 'assigns to them', uplink: 'whole = list = number = show = 77; number++; [number] = [1];' },
    { name: 'defines them by another spelling', uplink: 'function numb\\u0065r() { return 77; }' },
    { name: 'defines them in a block', uplink: 'if (true) { function whole() { return 77; } }' },
    { name: 'defines them on the global object', uplink: 'this.whole = function () { return 77; };' },
    {
      name: 'has a variable of that name',
      uplink: 'function decodeUplink(input) { var data = {}, number = 0; number = 1; }',
    },
    { name: 'names ours in a comment', uplink: '// encodeDownlink = function () {}\nfunction decodeUplink(input) {}' },
    { name: 'names ours in a text', uplink: 'function decodeUplink(input) { return "encodeDownlink = 1"; }' },
    { name: 'has a property of our name', uplink: 'var codec = {}; codec.encodeDownlink = 1;' },
    { name: 'compares', uplink: 'var has = typeof encodeDownlink == "function";' },
  ];
  test.each(free)('gives its bytes beside a script that $name', ({ uplink }) => {
    const { code } = emitFormatter(valve, { uplink });
    const whole = runInNewContext(`${code}\nencodeDownlink`) as Formatter['encodeDownlink'];
    expect(whole({ data: { command: 'open', zone: 2, minutes: 30 } })).toEqual({ bytes: [2, 2, 0, 30], fPort: 10 });
    expect(whole({ data: { command: 'open', zone: 5, minutes: 30 } })).toEqual({
      errors: ['open.zone: 5 is outside 1…4'],
    });
  });

  const clashing: readonly { readonly name: string; readonly uplink: string; readonly clash: string }[] = [
    { name: 'function', uplink: 'function decodeDownlink() {}', clash: 'decodeDownlink' },
    { name: 'variable', uplink: 'var before = 1, encodeDownlink = 2;', clash: 'encodeDownlink' },
    { name: 'variable in a block', uplink: 'if (1) { for (var encodeDownlink = 0; 0; ) {} }', clash: 'encodeDownlink' },
    { name: 'constant', uplink: 'const encodeDownlink = 2;', clash: 'encodeDownlink' },
    { name: 'class', uplink: 'class encodeDownlink {}', clash: 'encodeDownlink' },
    { name: 'name in a pattern', uplink: 'const { a: encodeDownlink } = {};', clash: 'encodeDownlink' },
    { name: 'undeclared variable', uplink: 'function f() { encodeDownlink = 1; }', clash: 'encodeDownlink' },
    { name: 'legacy function', uplink: 'function Encoder() {}', clash: 'Encoder' },
    { name: 'global', uplink: 'var Math = {};', clash: 'Math' },
    { name: 'global function', uplink: 'function Object() {}', clash: 'Object' },
    { name: 'new global', uplink: 'Array = 1;', clash: 'Array' },
  ];
  test.each(clashing)('refuses to stand beside a script with a $name of a name that it needs', ({ uplink, clash }) =>
    expect(() => emitFormatter(valve, { uplink })).toThrow(`uses the name ${clash}, which the formatter needs`),
  );

  test('prints no helper that only a text or a comment speaks of', () => {
    const spoken = device('spoken', {
      it: command({ fPort: 1, title: 'Set xor8(x)', frame: [0x01, { zone: oneOf({ 'crc(y)': 0, other: 1 }) }] }),
    }) as unknown as AnyDevice;
    expect(emitFormatter(spoken).code).not.toMatch(/function (xor8|crc)\(/);
  });

  test('says what bits take, and how many bytes a frame holds at most', () => {
    const { code } = emitFormatter(
      device('bits', {
        it: command({
          fPort: 1,
          frame: [
            bits([{ mode: oneOf({ soak: 0, off: 1 }, 3), level: uint(4) }, reserved(1, 1)]),
            { more: list(u16le(), { minItems: 4 }) },
          ],
        }),
      }) as unknown as AnyDevice,
    );
    expect(code).toContain(`
//   1     bits, highest first: mode 3 (one of "soak", "off"), level 4, reserved 1 = 1
//   8…242 more: a list
`);
  });

  const broken: readonly { readonly name: string; readonly uplink: string }[] = [
    { name: 'lacks a brace', uplink: 'function decodeUplink(i) { return { data: {} }' },
    { name: 'has a brace too many', uplink: 'function decodeUplink(i) { return { data: {} } } }' },
    { name: 'closes one function and opens another', uplink: '} function decodeUplink(i) {' },
    { name: 'does not end a comment', uplink: 'function decodeUplink(i) { return { data: {} } } /* the end' },
    { name: 'does not end a text', uplink: 'var unit = "°C;' },
    { name: 'returns outside a function', uplink: 'function decodeUplink(i) { return { data: {} }; }\nreturn;' },
  ];
  test.each(broken)('refuses a script to join in that $name', ({ uplink }) => {
    expect(() => emitFormatter(valve, { uplink })).toThrow(/^the script to join in is not JavaScript: ./);
  });

  test('joins in a script with brackets in texts, comments and regular expressions', () => {
    const uplink = 'function decodeUplink(i) { return { data: { t: /[/}"]/.test("{") } }; } // }';
    expect(emitFormatter(valve, { uplink }).code).toContain(uplink);
  });

  test('takes nothing that an object inherits', () => {
    const data = Object.assign(Object.create({ zone: 2 }), { command: 'open', minutes: 30 });
    expect(compiled(valve).encodeDownlink({ data })).toEqual({
      errors: ['open.zone: is missing; it takes a whole number 1…4'],
    });
  });

  // The length counts what is behind it: a, the prefix, and two bytes, turned: 04 2a 02 bb aa.
  test('turns bytes around once, also where a length looks at them', () => {
    const turned = device('turned', {
      it: command({ fPort: 1, frame: [length(u8()), { a: u8(), b: hex({ prefix: u8(), reverse: true }) }] }),
    });
    expect(compiled(turned).encodeDownlink({ data: { command: 'it', a: 0x2a, b: 'aabb' } })).toEqual({
      bytes: [0x04, 0x2a, 0x02, 0xbb, 0xaa],
      fPort: 1,
    });
  });

  test('has one pair of functions for commands that lie alike behind their heads', () => {
    const zone = { zone: u8({ maximum: 4 }), minutes: u8() };
    const alike = device(
      'alike',
      { openZone: command({ frame: [0x01, zone] }), shutZone: command({ frame: [0x02, 0x03, zone] }) },
      { fPort: 1 },
    );
    const { code } = emitFormatter(alike);
    expect(code).toContain(`
// openZone: 01 on port 1
// shutZone: 0203 on port 1
//   1     zone: a whole number 0…4
//   1     minutes: a whole number 0…255
function writeZone(data) {`);
    expect(code.match(/^function (write|read)\w+\(data|^function read\w+\(bytes, from/gm)).toEqual([
      'function writeZone(data',
      'function readZone(bytes, from',
    ]);
  });

  test('says a command that is one number on air in its row', () => {
    const meter = device('meter', {
      interval: command({ fPort: 1, title: 'How often', frame: [0x02, u16le({ maximum: 600, unit: 's' })] }),
    }) as unknown as AnyDevice;
    expect(emitFormatter(meter).code).toContain(`
  // How often: a whole number 0…600 s, low byte first
  case "interval": return wholeRow([2], 2, 0, 600, { low: true });
`);
    const { encodeDownlink, decodeDownlink } = compiled(meter);
    const data = { command: 'interval', value: 0x0102 };
    expect(encodeDownlink({ data })).toEqual({ bytes: [0x02, 0x02, 0x01], fPort: 1 });
    expect(decodeDownlink({ bytes: [0x02, 0x02, 0x01], fPort: 1 })).toEqual({ data });
  });

  const comments: readonly { readonly name: string; readonly frame: readonly unknown[]; readonly line: string }[] = [
    {
      name: 'a part with a case for all that its field can be',
      frame: [{ mode: oneOf({ soak: 0, pulse: 1 }) }, when('mode', { soak: [{ a: u8() }], pulse: [{ b: u16le() }] })],
      line: '//   1…2   by mode:',
    },
    {
      name: 'a part without a case for one of them',
      frame: [{ mode: oneOf({ soak: 0, pulse: 1 }) }, when('mode', { pulse: [{ b: u16le() }] })],
      line: '//   0…2   by mode:',
    },
    {
      name: 'flags as a list',
      frame: [{ days: flags(['monday', null, 'sunday', 'feast']) }],
      line: '//   1     days: a list of "monday" (bit 0), "sunday" (bit 2), "feast"',
    },
    {
      name: 'flags as an object',
      frame: [{ days: flags(['monday', 'sunday'], { as: 'object' }) }],
      line: '//   1     days: true or false under "monday" (bit 0), "sunday"',
    },
  ];
  test.each(comments)('says how $name lies', ({ frame, line }) => {
    const odd = device('odd', { it: command({ fPort: 1, frame: [0x01, ...frame] as never }) });
    expect(emitFormatter(odd).code.split('\n')).toContain(line);
  });

  test('keeps its lists within 120 columns, and declares a variable once', () => {
    const { code } = emitFormatter(uc511, WHOLE);
    const lists = code.split('\n').filter((line) => /^ *"\w+", |^ {4}\d+, /.test(line));
    expect(lists.length).toBeGreaterThan(5);
    expect(lists.filter((line) => line.length > 120)).toEqual([]);
    expect(code).not.toMatch(/var at = from;\n {2}at = /);
  });

  test('holds only the commands that were chosen', () => {
    const { code } = emitFormatter(valve, { commands: ['reboot'] });
    expect(code.split('\n')[0]).toMatch(/: 1 of \d+ commands\.$/);
    expect(code.replace(/^\/\/.*$/gm, '')).not.toContain('guardFrost');
  });
});
