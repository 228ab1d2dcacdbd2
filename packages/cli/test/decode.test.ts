import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, sorts, valve } from './downlink.ts';

const opened = { command: 'open', data: { zone: 2, minutes: 30 } };

describe('bytes that are not in the notation asked for are refused in its words', () => {
  for (const [text, flag, why] of [
    ['vu8=', '--hex', '"vu8=" is not hex digits, two a byte\n→      hex is like 0202001e, or 02 02 00 1e\n'],
    ['0g', '--base64', '"0g" is not padded base64\n→      base64 is like AgIAHg==\n'],
  ] as const) {
    test(flag, () => {
      expect(downlink(['decode', valve, text, flag, '--port', '10'])).toEqual({
        code: 1,
        out: '',
        err: `error: ${why}`,
      });
    });
  }
});

describe('decode --json', () => {
  for (const [name, words, input] of [
    ['base64', ['AgIAHg=='], ''],
    ['hex', ['0202001e'], ''],
    ['hex in capitals with colons', ['02:02:00:1E'], ''],
    ['hex with blanks in one argument', ['02 02 00 1e'], ''],
    ['hex in several arguments', ['02', '02', '00', '1e'], ''],
    ['base64 on stdin', ['-'], 'AgIAHg==\n'],
    ['hex on stdin', ['-'], '02 02 00 1e\n'],
  ] as const) {
    test(`takes ${name}`, () => {
      const given = downlinkJson(['decode', valve, ...words, '--port', '10'], { input });
      expect(given).toEqual({ code: 0, value: opened });
    });
  }

  test('gives an empty object for a command without fields', () => {
    expect(downlinkJson(['decode', valve, 'ff', '--port', '10']).value).toEqual({ command: 'reboot', data: {} });
  });

  test('gives the bare value of an unnamed field', () => {
    expect(downlinkJson(['decode', sorts, '0c1e', '--port', '7']).value).toEqual({ command: 'interval', data: 30 });
  });
});

describe('bytes that are hex and base64 at once', () => {
  test('are hex where only that decodes', () => {
    const { value } = downlinkJson(['decode', sorts, '03fe', '--port', '7']);
    expect(value).toEqual({ command: 'signed', data: { by: -2 } });
  });

  // Base64 CBEC is 000010 000001 000100 000010, so 08 11 02; as hex it is cb ec, which no command begins with.
  test('say what they are as base64 where they only decode so', () => {
    const { code, err } = downlink(['decode', sorts, 'CBEC', '--port', '7']);
    expect(code).toBe(1);
    expect(err).toContain('no command on port 7 begins with cb ec');
    expect(err).toContain('as base64 they are {"command":"steps","data":{"steps":[17,2]}}');
    expect(err).toContain('→      say --base64 if that is meant');
  });

  // Base64 CAEC is 000010 000000 000100 000010, so 08 01 02; as hex it is ca ec.
  const asHex = { command: 'odd', data: { rest: [0xec] } };
  const asBase64 = { command: 'steps', data: { steps: [1, 2] } };

  for (const call of ['decode', 'explain']) {
    test(`are refused by ${call} with both readings where both decode`, () => {
      const { code, value } = downlinkJson([call, sorts, 'CAEC', '--port', '7']);
      const details = { hex: asHex, base64: asBase64 };
      expect({ code, value }).toMatchObject({ code: 1, value: { error: { code: 'ambiguous_bytes', details } } });
    });
  }

  test('show both readings to people', () => {
    const { err } = downlink(['decode', sorts, 'CAEC', '--port', '7']);
    expect(err).toContain('as hex:    {"command":"odd","data":{"rest":[236]}}');
    expect(err).toContain('as base64: {"command":"steps","data":{"steps":[1,2]}}');
    expect(err).toContain('→      say --hex or --base64');
  });

  test('are read as they are said to be', () => {
    expect(downlinkJson(['decode', sorts, 'CAEC', '--port', '7', '--hex']).value).toEqual(asHex);
    expect(downlinkJson(['decode', sorts, '--base64', 'CAEC', '--port', '7']).value).toEqual(asBase64);
  });
});

describe('decode', () => {
  test('prints the command and its data in columns', () => {
    expect(downlink(['decode', valve, '05ffe799', '--port', '10']).out).toBe(`\
guardFrost
  below    -2.5
  enabled  true
  mode     "pulse"
  level    9
`);
  });

  test('says which port has commands', () => {
    const { code, err } = downlink(['decode', valve, '0202001e', '--port', '11']);
    expect(code).toBe(1);
    expect(err).toBe('error: no command on port 11; there are commands on 10\n→      say --port 10\n');
  });

  test('and points to its help where something is missing', () => {
    const { err } = downlink(['decode', valve, '0202001e']);
    expect(err).toBe('error: --port N is missing\n→      `downlink decode --help` shows how it is written\n');
  });

  for (const [name, words, exit, code] of [
    ['no port', [valve, 'ff'], 2, 'missing_argument'],
    ['a port that is no number', [valve, 'ff', '--port', 'ten'], 2, 'bad_flag'],
    ['a port that is none', [valve, 'ff', '--port', '0'], 2, 'bad_flag'],
    ['a port beyond all', [valve, 'ff', '--port', '224'], 2, 'bad_flag'],
    ['no bytes', [valve, '--port', '10'], 2, 'missing_argument'],
    ['both notations at once', [valve, 'ff', '--port', '10', '--hex', '--base64'], 2, 'not_both'],
    ['an unknown flag', [valve, 'ff', '--prot', '10'], 2, 'unknown_flag'],
    ['a value for a flag that takes none', [valve, 'ff', '--port', '10', '--hex=yes'], 2, 'unwanted_value'],
    ['neither hex nor base64', [valve, 'zz', '--port', '10'], 1, 'not_bytes'],
    ['base64 that is said to be hex', [valve, 'AgIAHg==', '--port', '10', '--hex'], 1, 'not_bytes'],
    ['an odd number of hex digits', [valve, '020', '--port', '10'], 1, 'not_bytes'],
    ['a port without commands', [valve, 'ff', '--port', '99'], 1, 'wrong_port'],
    ['trailing bytes', [valve, 'ff00', '--port', '10'], 1, 'trailing_bytes'],
    ['no bytes at all', [valve, '', '--port', '10'], 1, 'empty_frame'],
  ] as const) {
    test(`refuses ${name}`, () => {
      const { code: ended, value } = downlinkJson(['decode', ...words]);
      expect({ ended, value }).toMatchObject({ ended: exit, value: { error: { code } } });
    });
  }
});
