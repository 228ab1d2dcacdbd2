import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, sorts, valve } from './downlink.ts';

/** The frame of DESIGN's own example: opcode 02, zone 2, 30 minutes as 001e. */
const opened = {
  command: 'open',
  f_port: 10,
  frm_payload: 'AgIAHg==',
  hex: '0202001e',
  length: 4,
  decoded_payload: { command: 'open', zone: 2, minutes: 30 },
};

describe('encode --json', () => {
  for (const [name, words, input] of [
    ['JSON', ['open', '{"zone":2,"minutes":30}'], ''],
    ['flags', ['open', '--zone', '2', '--minutes=30'], ''],
    ['JSON on stdin', ['open', '-'], '{"zone":2,"minutes":30}\n'],
    ['a payload', ['--payload', '{"command":"open","zone":2,"minutes":30}'], ''],
    ['a payload on stdin', ['--payload', '-'], '{"command":"open","zone":2,"minutes":30}'],
  ] as const) {
    test(`takes ${name}`, () => {
      expect(downlinkJson(['encode', valve, ...words], { input })).toEqual({ code: 0, value: opened });
    });
  }

  test('takes a command without data', () => {
    const { value } = downlinkJson(['encode', valve, 'reboot']);
    expect(value).toMatchObject({ command: 'reboot', hex: 'ff', length: 1, decoded_payload: { command: 'reboot' } });
  });

  test('adds the body where it is asked for', () => {
    const { value } = downlinkJson(['encode', valve, 'open', '{"zone":2,"minutes":30}', '--as', 'body']);
    const downlinks = [{ frm_payload: 'AgIAHg==', f_port: 10, priority: 'NORMAL' }];
    expect(value).toEqual({ ...opened, body: { downlinks } });
  });
});

describe('a flag becomes', () => {
  for (const [name, words, hex] of [
    ['text that looks like a number', ['text', '--word', '007'], '01303037'],
    ['a number of 64 bits, digit by digit', ['wide', '--id', '9007199254740993'], '020020000000000001'],
    ['a negative number', ['signed', '--by', '-2'], '03fe'],
    ['true, standing alone', ['switch', '--on'], '0401'],
    ['false', ['switch', '--on', 'false'], '0400'],
    ['a boolean in a byte', ['byte', '--on=true'], '0501'],
    ['a number or a word of a choice', ['words', '--gain', '0.5', '--mode', 'pulse'], '060001'],
    ['a list, given several times', ['days', '--days', 'mon', '--days', 'wed'], '0705'],
    ['a list, given once', ['days', '--days', 'tue'], '0702'],
    ['a list of numbers in JSON', ['steps', '--steps', '[1,2,3]'], '08010203'],
    ['null and a word for a count', ['maybe', '--at', 'null', '--every', 'never'], '09ff00'],
    ['numbers beside null and a word', ['maybe', '--at', '5', '--every', '6'], '090506'],
    ['an object in JSON', ['nested', '--limits', '{"low":1,"high":2}'], '0a0102'],
    ['a field that depends on another', ['plan', '--kind', 'at', '--hour', '6'], '0b0106'],
    ['text with blanks and quotes', ['say', '--text', `it's "on"`], '0d096974277320226f6e22'],
  ] as const) {
    test(name, () => expect(downlink(['encode', sorts, ...words, '--as', 'hex']).out).toBe(`${hex}\n`));
  }

  test('what the codec refuses, where the text is nothing that the field takes', () => {
    const { code, value } = downlinkJson(['encode', sorts, 'signed', '--by', 'soon']);
    expect(code).toBe(1);
    expect(value).toMatchObject({ error: { code: 'wrong_type', path: 'signed.by' } });
  });

  test('no field of another command', () => {
    const { code, value } = downlinkJson(['encode', valve, 'reboot', '--zone', '2']);
    const flags = ['--as', '--payload', '--json', '--help'];
    expect({ code, value }).toMatchObject({ code: 2, value: { error: { code: 'unknown_flag', details: { flags } } } });
  });

  for (const [name, words, flag, meant] of [
    ['a field', ['open', '--zon', '2', '--minutes', '1'], '--zon', '--zone'],
    ['a field beside JSON', ['open', '{"zone":2}', '--minuts', '1'], '--minuts', '--minutes'],
    ['a flag of the call', ['reboot', '--az', 'hex'], '--az', '--as'],
    ['a flag of the call beside a payload', ['--payload', '{}', '--jso'], '--jso', '--json'],
  ] as const) {
    test(`a question, where it is ${name} misspelt`, () => {
      const { code, value } = downlinkJson(['encode', valve, ...words]);
      const details = { flag, nearest: meant };
      expect({ code, value }).toMatchObject({ code: 2, value: { error: { code: 'unknown_flag', details } } });
    });
  }
});

describe('a field misspelt in JSON is named, with the one that was meant', () => {
  for (const [name, words, path] of [
    ['as the data of a command', ['open', '{"zone":2,"minute":3}'], 'open'],
    ['in a payload', ['--payload', '{"command":"open","zone":2,"minute":3}'], 'open'],
  ] as const) {
    test(name, () => {
      expect(downlinkJson(['encode', valve, ...words])).toMatchObject({
        code: 1,
        value: {
          error: {
            code: 'unknown_field',
            path,
            details: { field: 'minute', fields: ['zone', 'minutes'], nearest: 'minutes' },
          },
        },
      });
      expect(downlink(['encode', valve, ...words]).err).toContain('did you mean minutes?');
    });
  }

  for (const [name, words, path, field, meant] of [
    ['in a group', ['nested', '{"limits":{"lo":1,"high":2}}'], 'nested.limits', 'lo', 'low'],
    ['in an item of a list', ['rows', '{"rows":[{"hour":1,"day":2},{"hour":1,"da":2}]}'], 'rows.rows[1]', 'da', 'day'],
    [
      'in a group of a payload',
      ['--payload', '{"command":"nested","limits":{"low":1,"hig":2}}'],
      'nested.limits',
      'hig',
      'high',
    ],
  ] as const) {
    test(`also ${name}`, () => {
      expect(downlinkJson(['encode', sorts, ...words])).toMatchObject({
        code: 1,
        value: { error: { code: 'unknown_field', path, details: { field, nearest: meant } } },
      });
    });
  }

  test('and not where nothing is near', () => {
    const { value } = downlinkJson(['encode', valve, 'open', '{"zone":2,"hours":3}']);
    expect(value).toMatchObject({ error: { code: 'missing_field', path: 'open.minutes' } });
  });
});

describe('encode', () => {
  test('takes the bare value of an unnamed field', () => {
    expect(downlink(['encode', sorts, 'interval', '30', '--as', 'hex']).out).toBe('0c1e\n');
    expect(downlink(['encode', sorts, 'interval', '-1']).err).toContain('interval: -1 is outside 0…60');
  });

  for (const [form, expected] of [
    ['base64', 'AgIAHg==\n'],
    ['hex', '0202001e\n'],
    [
      'body',
      `{
  "downlinks": [
    {
      "frm_payload": "AgIAHg==",
      "f_port": 10,
      "priority": "NORMAL"
    }
  ]
}
`,
    ],
  ] as const) {
    test(`prints ${form} alone`, () => {
      expect(downlink(['encode', valve, 'open', '--zone', '2', '--minutes', '30', '--as', form]).out).toBe(expected);
    });
  }

  test('asks for confirmation where the command must have it', () => {
    expect(JSON.parse(downlink(['encode', sorts, 'urgent', '--as', 'body']).out)).toEqual({
      downlinks: [{ frm_payload: 'Dg==', f_port: 7, priority: 'NORMAL', confirmed: true }],
    });
  });

  test('prints curl with the name of the key, never the key', () => {
    const env = { DOWNLINK_API_KEY: 'NNSXS.SECRET' };
    const { out } = downlink(['encode', valve, 'reboot', '--as', 'curl'], { env });
    expect(out).toContain('-H "Authorization: Bearer $DOWNLINK_API_KEY"');
    expect(out).toContain(`-d '{"downlinks":[{"frm_payload":"/w==","f_port":10,"priority":"NORMAL"}]}'`);
    expect(out).not.toContain('SECRET');
  });

  test('draws the bytes for people, and gives every form', () => {
    expect(downlink(['encode', valve, 'open', '--zone', '2', '--minutes', '30']).out).toBe(`\
open on port 10, 4 bytes

  02 02 001e
  │  │  └── minutes  30 min  1…720
  │  └───── zone     2       1…4
  └──────── fixed

  hex              0202001e
  frm_payload      AgIAHg==
  decoded_payload  {"command":"open","zone":2,"minutes":30}
`);
  });

  test('lists the commands of a device', () => {
    expect(downlink(['encode', valve, '--help'])).toEqual({
      code: 0,
      out: `
Commands of acme-av2
  open        Open one zone for a while
  guardFrost
  reboot
`,
      err: '',
    });
  });

  test('has help by -h, wherever it stands', () => {
    expect(downlink(['encode', '-h', valve]).out).toContain('Commands of acme-av2');
  });

  test('lists the fields of a command, as the flags that give them', () => {
    expect(downlink(['encode', valve, 'guardFrost', '-h']).out).toBe(`
Fields of guardFrost
  --below    -3276.8…3276.7 °C
  --enabled  true | false
  --mode     soak | pulse
  --level    0…15
`);
    const plan = downlink(['encode', sorts, 'plan', '--help']).out;
    expect(plan).toContain('--hour  0…255  (at times)');
    expect(plan).toMatch(/--kind {2}none \| at\n/);
    expect(downlink(['encode', sorts, 'interval', '--help']).out).toContain('0…60 min');
    expect(downlink(['encode', valve, 'reboot', '--help']).out).toContain('none');
  });
});

describe('encode ends with 2 on', () => {
  for (const [name, words, code] of [
    ['no device', [], 'missing_argument'],
    ['no command', [valve], 'missing_argument'],
    ['an unknown form', [valve, 'reboot', '--as', 'pdf'], 'bad_flag'],
    ['a flag without its value', [valve, 'open', '--zone'], 'missing_value'],
    ['a flag behind a flag without its value', [valve, 'open', '--zone', '--minutes', '3'], 'missing_value'],
    ['a field twice', [valve, 'open', '--zone', '2', '--zone', '3', '--minutes', '3'], 'flag_twice'],
    ['a form twice', [valve, 'reboot', '--as', 'hex', '--as', 'hex'], 'flag_twice'],
    ['JSON and flags', [valve, 'open', '{"zone":2}', '--minutes', '3'], 'not_both'],
    ['a command and a payload', [valve, 'open', '--payload', '{}'], 'not_both'],
    ['a payload and flags', [valve, '--payload', '{}', '--zone', '2'], 'not_both'],
    ['an argument too many', [valve, 'open', '{}', '{}'], 'extra_argument'],
    ['an unknown short flag', [valve, 'open', '-z', '2'], 'unknown_flag'],
  ] as const) {
    test(name, () => {
      const { code: exit, value } = downlinkJson(['encode', ...words]);
      expect({ exit, value }).toMatchObject({ exit: 2, value: { error: { code } } });
    });
  }
});

describe('encode ends with 1 on', () => {
  for (const [name, words, code] of [
    ['a command the device lacks', [valve, 'opn'], 'unknown_command'],
    ['JSON that is broken', [valve, 'open', '{zone:2}'], 'bad_json'],
    ['a value out of range', [valve, 'open', '{"zone":9,"minutes":3}'], 'out_of_range'],
    ['a field that is missing', [valve, 'open', '{"zone":2}'], 'missing_field'],
    ['a payload that names no command', [valve, '--payload', '{}'], 'no_command'],
    ['stdin that holds nothing', [valve, 'open', '-'], 'bad_json'],
  ] as const) {
    test(name, () => {
      const { code: exit, value } = downlinkJson(['encode', ...words]);
      expect({ exit, value }).toMatchObject({ exit: 1, value: { error: { code } } });
    });
  }

  test('and refuses to people on stderr, with one next step', () => {
    const { code, out, err } = downlink(['encode', valve, 'opn']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('error: no command "opn"; there are open, guardFrost, reboot\n→      did you mean open?\n');
  });

  test('and lists the commands where none is near', () => {
    const { err } = downlink(['encode', valve, 'calibrate']);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(`downlink encode ${valve} --help\` lists its commands`);
  });

  test('and names the file so that a shell reads it as meant', () => {
    const spaced = join(mkdtempSync(join(tmpdir(), 'my valves ')), "it's one.ts");
    copyFileSync(valve, spaced);
    const { err } = downlink(['encode', spaced, 'open', '--zone', '9', '--minutes', '3']);
    const [, command] = /`(.*)`/s.exec(err.replace(/\n */g, ' '))!;
    const words = spawnSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' }).stdout.trimEnd();
    expect(words.split('\n')).toEqual(['downlink', 'encode', spaced, 'open', '--help']);
  });

  for (const [name, words, hint] of [
    [
      'numbers',
      ['steps', '--steps', '6,7'],
      `a list is JSON, --steps '[6,7]', or its flag repeated: --steps 6 --steps`,
    ],
    [
      'words',
      ['days', '--days', 'mon,wed'],
      `a list is JSON, --days '["mon","wed"]', or its flag repeated: --days mon`,
    ],
  ] as const) {
    test(`and says how a list is given, where ${name} stand between commas`, () => {
      expect(downlink(['encode', sorts, ...words]).err).toContain(`→      ${hint}\n`);
    });
  }
});
