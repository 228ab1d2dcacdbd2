import { CodecError, command, device } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import { build, PublishError, targetNames } from '../src/index.ts';
import { valve } from './valve.ts';

describe('build', () => {
  const files: Readonly<Record<string, readonly string[]>> = {
    'the-things-stack': ['formatter.js'],
    chirpstack: ['chirpstack.js'],
    'lorawan-devices': ['acme-av2.js', 'acme-av2.yaml'],
    node: ['acme-av2.mjs', 'acme-av2.d.mts'],
    'json-schema': ['downlink.schema.json'],
  };

  test('knows these targets, the default first', () => expect(targetNames).toEqual(Object.keys(files)));

  for (const [target, names] of Object.entries(files)) {
    test(`gives ${names.join(' and ')} for ${target}`, () =>
      expect(build(valve, target).map(({ name }) => name)).toEqual(names));
  }

  test('gives ChirpStack the functions of The Things Stack', () =>
    expect(build(valve, 'chirpstack')[0]!.text).toBe(build(valve, 'the-things-stack')[0]!.text));

  for (const target of targetNames) {
    test(`keeps to the commands chosen, for ${target}`, () => {
      const text = build(valve, target, { commands: ['reboot', 'open'] })
        .map((file) => file.text)
        .join('\n');
      expect(text).toMatch(/\bopen\b/);
      expect(text).not.toMatch(/\bpulse\b/);
    });
  }

  test('says of a choice of commands that it is one, with the digest of the whole declaration', () => {
    const [head, left, generated] = build(valve, 'the-things-stack', { commands: ['reboot', 'open'] })[0]!.text.split(
      '\n',
    );
    expect(head).toBe('// Payload formatter of Acme AV2 for downlinks: 2 of 4 commands.');
    expect(left).toBe('// Left out: mode, relay.');
    const [whole, generatedToo] = build(valve, 'the-things-stack')[0]!.text.split('\n');
    expect(whole).toBe('// Payload formatter of Acme AV2 for downlinks: 4 commands.');
    expect(generated).toMatch(/declaration with digest [0-9a-f]{16}; change that/);
    expect(generated).toBe(generatedToo);
  });

  test('gives devices of the same commands and another id another digest', () => {
    const [one, other] = ['one', 'other'].map((id) => {
      const named = device(id, { it: command({ fPort: 1, frame: [0x01] }) });
      return build(named, 'chirpstack')[0]!.text.match(/digest ([0-9a-f]+)/)![1];
    });
    expect(one).not.toBe(other);
  });

  const nameless = ['CON', 'aux', 'nul', 'Com1', 'lpt9', '---', 'a'.repeat(101)];
  test.each(nameless)('refuses to name files by the id %s', (id) => {
    const named = device(id, { it: command({ fPort: 1, frame: [0x01] }) });
    expect(() => build(named, 'node')).toThrow(expect.objectContaining({ code: 'no_file_name' }));
  });

  test.each(['console', 'com10', 'a'.repeat(100)])('names files by the id %s', (id) =>
    expect(build(device(id, { it: command({ fPort: 1, frame: [0x01] }) }), 'node')[0]!.name).toBe(`${id}.mjs`),
  );

  test('joins an uplink script in, behind the formatter', () => {
    const uplink = 'function decodeUplink(input) { return { data: { battery: input.bytes[0] } }; }';
    const [file] = build(valve, 'the-things-stack', { uplink });
    expect(file!.text.endsWith(`\n${uplink}\n`)).toBe(true);
  });

  const refusals: readonly { readonly name: string; readonly call: () => unknown; readonly error: string }[] = [
    {
      name: 'a target that there is not',
      call: () => build(valve, 'actility'),
      error: 'no target "actility"; there are the-things-stack, chirpstack, lorawan-devices, node, json-schema',
    },
    {
      name: 'a command that there is not',
      call: () => build(valve, 'json-schema', { commands: ['close'] }),
      error: 'no command "close"; there are open, mode, relay, reboot',
    },
    {
      name: 'an uplink script where there is no place for one',
      call: () => build(valve, 'node', { uplink: '' }),
      error: 'the target node has no place for an uplink script; leave it out',
    },
    {
      name: 'an uplink script with a name of the formatter',
      call: () => build(valve, 'chirpstack', { uplink: 'function encodeDownlink() {}' }),
      error: 'the script to join in uses the name encodeDownlink, which the formatter needs; rename it there',
    },
  ];
  for (const { name, call, error } of refusals) test(`refuses ${name}`, () => expect(call).toThrow(error));

  test('names the commands that cost most where the formatter is too large', () =>
    expect(() => build(valve, 'the-things-stack', { maxBytes: 2000 })).toThrow(
      /^the formatter has \d{4,5} bytes, and the server takes 2000; leave out commands: the dearest are (open|mode) \(\d+\), /,
    ));

  test('has errors of two kinds: its own, and those of the declaration', () => {
    expect(() => build(valve, 'x')).toThrow(PublishError);
    expect(() => build(valve, 'node', { commands: [] })).toThrow(CodecError);
  });
});
