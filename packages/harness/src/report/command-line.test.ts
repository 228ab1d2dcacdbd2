import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commandLine } from './command-line.ts';

const about = { servers: ['chirpstack'], runs: 300, seed: 1, law: 'port', path: '17:0' };

describe('commandLine', () => {
  test('names what, where, how often, from which seed, which law and which case', () => {
    expect(commandLine({ ...about, named: 'a/formatter.js', servers: ['the-things-stack@3.36.0', 'ts013'] })).toBe(
      'downlink test a/formatter.js --server the-things-stack@3.36.0 --server ts013 --runs 300 --seed 1 --law port --path 17:0',
    );
  });

  for (const [what, named, word = named] of [
    ['blanks', 'my valve.js'],
    ['quotes', `it's a "valve".js`],
    ['what shells expand', '$HOME/*`a`.js'],
    ['a leading hyphen', '-valve.js', './-valve.js'],
  ] as const) {
    test(`is one that a shell reads as meant, with ${what} in the path`, () => {
      const line = commandLine({ ...about, named }).replace(/^downlink/, "printf '%s\\n'");
      expect(spawnSync('sh', ['-c', line], { encoding: 'utf8' }).stdout.split('\n')[1]).toBe(word);
    });
  }
});
