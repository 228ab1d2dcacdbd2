import { findServer } from '@downlink-kit/servers';
import { describe, expect, test } from 'vitest';
import { offerOf } from '../script/functions.ts';
import { parseScript } from '../script/parse-script.ts';
import { readFindings } from './read-findings.ts';

const returning = (value: string) => `function encodeDownlink() { return { bytes: [${value}], fPort: 1 }; }`;

function rulesOf(script: string, server: string): string[] {
  const parsed = parseScript(script)!;
  const found = readFindings(script, parsed, offerOf(parsed), findServer(server));
  return found.map(({ rule }) => rule).filter((rule) => rule !== 'no-decoder');
}

describe('readFindings', () => {
  for (const [what, script, server, rules] of [
    ['BigInt, which old servers lack', returning('BigInt(1)'), 'the-things-stack@3.33.0', ['missing-api']],
    ['BigInt, which QuickJS has', returning('Number(BigInt(1))'), 'ts013', []],
    ['a clock that QuickJS lacks', returning('performance.now()'), 'ts013', ['missing-api']],
    ['Buffer, which ChirpStack brings', returning('Buffer.from("a")[0]'), 'chirpstack', []],
    ['Buffer, which nobody else brings', returning('Buffer.from("a")[0]'), 'ts013', ['missing-api']],
    ['a method that goja lacks', returning('"a".replaceAll("a", "")'), 'the-things-stack@3.33.0', []],
    ['syntax that old servers refuse', returning('1_0'), 'the-things-stack@3.33.0', ['refused-syntax']],
    ['syntax that QuickJS takes', returning('1_0'), 'ts013', []],
    ['with, in a strict module', returning('1').replace('{', '{ with ({}) {}'), 'chirpstack', ['refused-syntax']],
  ] as const) {
    test(`reads ${what}`, () => expect(rulesOf(script, server)).toEqual(rules));
  }
});
