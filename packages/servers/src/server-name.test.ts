import { describe, expect, test } from 'vitest';
import { findServer, serverNames } from './server-name.ts';

describe('the name of a server', () => {
  const found = [
    ['the-things-stack', 'the-things-stack@3.36.0'],
    ['the-things-stack@3.36', 'the-things-stack@3.36.0'],
    ['the-things-stack@3.33', 'the-things-stack@3.33.1'],
    ['the-things-stack@3.33.0', 'the-things-stack@3.33.0'],
    ['the-things-stack@3.34', 'the-things-stack@3.34.2'],
    ['the-things-stack@3.32', 'the-things-stack@3.32.1'],
    ['the-things-stack@next', 'the-things-stack@next'],
    ['lorawan-devices', 'lorawan-devices'],
    ['chirpstack', 'chirpstack'],
    ['ts013', 'ts013'],
  ];
  for (const [text, name] of found) {
    test(`${text} is ${name}`, () => {
      const profile = findServer(text!);
      expect([profile.name, profile.version].filter(Boolean).join('@')).toBe(name);
    });
  }

  const refused = [
    ['ttn', 'unknown_server', 'no server "ttn"; there is the-things-stack, lorawan-devices, chirpstack, ts013'],
    ['', 'unknown_server', 'no server ""; there is'],
    [
      'the-things-stack@3.31',
      'unknown_version',
      'the-things-stack has no version "3.31"; it has 3.32.1, 3.33.0, 3.33.1,',
    ],
    ['the-things-stack@3', 'unknown_version', 'the-things-stack has no version "3"'],
    ['the-things-stack@', 'unknown_version', 'the-things-stack has no version ""'],
    ['the-things-stack@3.36@x', 'unknown_version', 'the-things-stack has no version "3.36@x"'],
    ['chirpstack@4', 'no_versions', 'chirpstack has no versions, so "@4" says nothing'],
  ];
  for (const [text, code, message] of refused) {
    test(`"${text}" is refused`, () => {
      expect(() => findServer(text!)).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(message!) }),
      );
    });
  }

  test('stands in the list of all', () => {
    expect(serverNames.map((name) => findServer(name))).toHaveLength(serverNames.length);
  });
});

describe('a release of The Things Stack', () => {
  const facts = [
    { version: '3.32.1', pin: 'b396bb4c349d', assumed: undefined, most: 40_960 },
    { version: '3.33.0', pin: 'b396bb4c349d', assumed: undefined, most: 40_960 },
    { version: '3.33.1', pin: '58d95d85e994', assumed: true, most: 40_960 },
    { version: '3.34.2', pin: '58d95d85e994', assumed: true, most: 40_960 },
    { version: '3.35.0', pin: '58d95d85e994', assumed: true, most: 65_536 },
    { version: '3.36.0', pin: '58d95d85e994', assumed: true, most: 65_536 },
    { version: 'next', pin: '793a2a65c13b', assumed: true, most: 65_536 },
  ];
  for (const { version, pin, assumed, most } of facts) {
    test(`${version} has its engine and its limit (tts-formatters §15)`, () => {
      const { engine, sizeLimit } = findServer(`the-things-stack@${version}`);
      expect(engine).toEqual({ name: 'goja', pin, ...(assumed === undefined ? {} : { assumed }) });
      expect(sizeLimit?.most).toBe(most);
    });
  }
});
