import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, valve } from './downlink.ts';

const SOUND = `// downlink-ignore no-decoder: the lamp never reports
function encodeDownlink(input) {
  var keys = Object.keys(input.data || {});
  if (keys.length !== 1 || typeof input.data.on !== 'boolean') return { errors: ['on is true or false, and all there is'] };
  return { bytes: [input.data.on ? 1 : 0], fPort: 7 };
}
`;
/** A zone of 300 goes out as 44. */
const WRAPS = `// downlink-ignore no-decoder: the lamp never reports
function encodeDownlink(input) {
  var data = input.data || {};
  if (typeof data.zone !== 'number') return { errors: ['zone is a number'] };
  return { bytes: [data.zone & 255], fPort: 7 };
}
`;

const folder = mkdtempSync(join(tmpdir(), 'downlink-test-'));
mkdirSync(join(folder, 'my lamps'));
const files = {
  'sound.js': SOUND,
  "my lamps/it's wrapping.js": WRAPS,
  'broken.js': 'function encodeDownlink(input) {\n  return { bytes: [1, };\n}\n',
  'empty.js': '',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

interface Law {
  readonly law: string;
  readonly status: string;
  readonly runs: number;
  readonly seed: number;
  readonly counterexample?: { readonly input: unknown; readonly command: string };
}
interface Report {
  readonly formatters: readonly {
    readonly path: string;
    readonly server: string;
    readonly laws: readonly Law[];
    readonly findings: readonly { readonly rule: string; readonly line?: number }[];
  }[];
  readonly totals: object;
}

function report(...words: string[]) {
  const { code, value } = downlinkJson(['test', ...words, '--runs', '40'], { cwd: folder });
  return { code, ...(value as Report) };
}

const LAWS = [
  ...[
    'examples',
    'answers',
    'bytes',
    'port',
    'round-trip',
    'no-collision',
    'no-silent-loss',
    'stable',
    'fits',
    'agrees',
  ],
];
const wraps = "my lamps/it's wrapping.js";

describe('test', () => {
  test('ends with 0 on a sound formatter, with all that was tried', () => {
    const { code, formatters, totals } = report('sound.js');
    expect(code).toBe(0);
    expect(formatters[0]!.laws.map(({ law }) => law)).toEqual(LAWS);
    expect(formatters[0]!.findings).toEqual([]);
    expect(totals).toEqual({ formatters: 1, failed: 0, not_tried: 0, laws_failed: 0, errors: 0, warnings: 0 });
  });

  test('ends with 1 on a broken law, and tries all laws also after one failed', () => {
    const { code, formatters } = report(wraps);
    expect(code).toBe(1);
    const { laws } = formatters[0]!;
    expect(laws.map(({ law }) => law)).toEqual(LAWS);
    expect(laws.find(({ law }) => law === 'no-silent-loss')).toMatchObject({ status: 'failed', seed: 1 });
    expect(laws.find(({ law }) => law === 'fits')).toMatchObject({ status: 'passed' });
  });

  test('prints the keys that programs rely on', () => {
    const [formatter] = report(wraps).formatters;
    expect(Object.keys(formatter!)).toEqual(['path', 'server', 'engine', 'examples', 'laws', 'findings']);
    const law = formatter!.laws.find(({ counterexample }) => counterexample !== undefined)!;
    expect(Object.keys(law)).toEqual(['law', 'status', 'runs', 'seed', 'counterexample']);
    expect(law.counterexample).toMatchObject({
      input: expect.anything(),
      outcome: expect.anything(),
      command: expect.any(String),
    });
  });

  test('gives a command line that a shell runs as it is, and that finds the same again', () => {
    const { laws } = report(wraps).formatters[0]!;
    const broken = laws.find(({ law }) => law === 'no-silent-loss')!.counterexample!;
    const bin = fileURLToPath(new URL('../bin/downlink.js', import.meta.url));
    const line = broken.command.replace(/^downlink/, `'${process.execPath}' '${bin}'`);
    const { status, stdout } = spawnSync('sh', ['-c', `${line} --json`], { cwd: folder, encoding: 'utf8' });
    const again = (JSON.parse(stdout) as Report).formatters[0]!.laws;
    expect(status).toBe(1);
    expect(again).toMatchObject([{ law: 'no-silent-loss', status: 'failed', runs: 1, counterexample: broken }]);
  });

  test('walks a folder, and takes several paths', () => {
    const { code, formatters } = report('.', 'sound.js');
    expect(code).toBe(1);
    expect(formatters.map(({ path }) => path)).toEqual(['broken.js', 'empty.js', wraps, 'sound.js']);
    const rules = formatters.map(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules.slice(0, 2)).toEqual([['refused-syntax'], ['empty-file']]);
  });

  test('tests on every server that is named', () => {
    const { formatters } = report('sound.js', '--server', 'the-things-stack@3.33.0', '--server', 'chirpstack');
    expect(formatters.map(({ server }) => server)).toEqual(['the-things-stack@3.33.0', 'chirpstack']);
    expect(formatters[0]!.laws.find(({ law }) => law === 'agrees')).toMatchObject({ status: 'passed' });
  });

  test('tests a declared device, whose formatter agrees with its declaration', () => {
    const { code, formatters } = report(valve);
    expect(formatters[0]!.laws.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(formatters[0]!.laws.find(({ law }) => law === 'agrees')).toMatchObject({ status: 'passed' });
    expect(code).toBe(0);
  });

  test('begins the command line as the command was called', () => {
    const env = { DOWNLINK_COMMAND: 'pnpm -s downlink' };
    const words = ['test', "my lamps/it's wrapping.js", '--law', 'no-silent-loss', '--runs', '40'];
    const { out } = downlink(words, { cwd: folder, env });
    expect(out).toContain("\n    pnpm -s downlink test 'my lamps/it'\\''s wrapping.js' ");
  });

  test('finds a declared device from where the command is typed', () => {
    const { code } = downlinkJson(['test', basename(valve), '--runs', '40'], { cwd: dirname(valve) });
    expect(code).toBe(0);
  });

  test('draws otherwise from another seed, and alike from the same', () => {
    const one = report(wraps, '--seed', '5');
    expect(report(wraps, '--seed', '5')).toEqual(one);
    expect(one.formatters[0]!.laws[1]).toMatchObject({ seed: 5, runs: 40 });
  });

  test('tells people the worst first, within 80 columns but for command lines, and then the sum', () => {
    const { code, out, err } = downlink(['test', '.', '--runs', '40'], { cwd: folder });
    const lines = out.trimEnd().split('\n');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(lines[0]).toMatch(/^✗ no-silent-loss my lamps\/it's wrapping\.js on the-things-stack@/);
    expect(lines.filter((line) => line.length > 80 && !line.startsWith('    downlink test '))).toEqual([]);
    expect(out).toContain('    > 2 |   return { bytes: [1, };\n');
    expect(out).toMatch(/\n\n4 tested: 1 sound, 3 not; \d+ laws? broken, 2 errors,/);
  });

  test('annotates for GitHub', () => {
    const { code, out } = downlink(['test', '.', '--runs', '40', '--report', 'github'], { cwd: folder });
    expect(code).toBe(1);
    expect(out.split('\n')).toContainEqual(
      expect.stringMatching(/^::error file=broken\.js,line=2,title=refused-syntax::the-things-stack@/),
    );
    expect(out).toMatch(/^::error file=my lamps\/it's wrapping\.js,title=no-silent-loss::zone .*%0Adownlink test /m);
  });

  test('prints what broke a law as examples, which are taken when they lie beside the script', () => {
    const { out } = downlink(['test', wraps, '--runs', '40', '--report', 'examples'], { cwd: folder });
    const kept = mkdtempSync(join(tmpdir(), 'downlink-kept-'));
    writeFileSync(join(kept, 'examples.json'), out);
    writeFileSync(join(kept, 'lamp.js'), WRAPS);
    const { value } = downlinkJson(['test', 'lamp.js', '--runs', '40', '--law', 'examples'], { cwd: kept });
    const { failed } = (value as { formatters: { examples: { failed: number } }[] }).formatters[0]!.examples;
    expect(failed).toBe((JSON.parse(out) as unknown[]).length);
    expect(failed).toBeGreaterThan(0);
  });

  test('says that a file is not there', () => {
    const { code, formatters } = report('nowhere.js');
    expect(code).toBe(1);
    expect(formatters[0]).toMatchObject({ laws: [], findings: [{ rule: 'missing-file', severity: 'error' }] });
  });

  test('refuses a form that is not there', () => {
    const { code, err } = downlink(['test', 'sound.js', '--report', 'html'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('--report is "html"; it must be one of terminal, json, github, examples');
  });

  for (const [what, words, code, error] of [
    ['a server that is not there', ['sound.js', '--server', 'chirpstck'], 1, 'unknown_server'],
    ['a law that is not there', ['sound.js', '--law', 'order'], 2, 'bad_flag'],
    ['two forms at once', ['sound.js', '--report', 'github'], 2, 'not_both'],
    ['no runs', ['sound.js', '--runs', '0'], 2, 'bad_flag'],
    ['a seed that is no number', ['sound.js', '--seed', 'x'], 2, 'bad_flag'],
    ['a path without its law', ['sound.js', '--path', '3:1'], 2, 'missing_argument'],
    ['a path that is none', ['sound.js', '--law', 'port', '--path', 'x'], 2, 'bad_flag'],
    ['no formatter', [], 2, 'missing_argument'],
  ] as const) {
    test(`refuses ${what}`, () => {
      const { code: ended, value } = downlinkJson(['test', ...words], { cwd: folder });
      expect({ code: ended, value }).toMatchObject({ code, value: { error: { code: error } } });
    });
  }
});
