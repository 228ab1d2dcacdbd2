import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { githubReporter } from './report/github-reporter.ts';
import { jsonOf, jsonReporter } from './report/json-reporter.ts';
import type { Report } from './report/report.ts';
import { terminalReporter } from './report/terminal-reporter.ts';
import { testFormatters } from './test-formatters.ts';

const WRAPS =
  "function encodeDownlink(input) {\n  var data = input.data || {};\n  if (typeof data.zone !== 'number') return { errors: ['zone'] };\n  return { bytes: [2, data.zone & 255], fPort: 10 };\n}\n";
const BROKEN = 'function encodeDownlink(input) {\n  return { bytes: [1, };\n}\n';
const SILENT =
  "// downlink-ignore no-decoder: the device never reports\nfunction encodeDownlink(input) {\n  return { errors: ['nothing can be sent'] };\n}\n";

let folder: string;
let report: Report;
const options = { servers: ['the-things-stack@3.33.0'], runs: 60, seed: 5 };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formatters-'));
  await mkdir(join(folder, 'more'));
  await writeFile(join(folder, 'wraps.js'), WRAPS);
  await writeFile(join(folder, 'more', 'broken.js'), BROKEN);
  await writeFile(join(folder, 'silent.js'), SILENT);
  await writeFile(join(folder, 'empty.js'), '');
  report = await testFormatters([folder], { ...options, workers: 2 });
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

function of(name: string) {
  return report.formatters.find(({ path }) => path.endsWith(name))!;
}

test('one core and several give the same report', async () => {
  expect(await testFormatters([folder], { ...options, workers: 1 }).then(jsonOf)).toEqual(jsonOf(report));
});

test('without reports kept the totals are the same, and no report is there', async () => {
  const { formatters, totals } = await testFormatters([folder], { ...options, workers: 2, keep: false });
  expect({ formatters, totals }).toEqual({ formatters: [], totals: report.totals });
});

const SHUFFLED = `function encodeDownlink(input) {
  var keys = Object.keys(input.data || {});
  for (var i = 0; i < keys.length; i += 1) if (['on', 'level'].indexOf(keys[i]) < 0) return { errors: ['no ' + keys[i]] };
  if (input.data.on === undefined || input.data.level === undefined) return { errors: ['on and level'] };
  return { bytes: [Number(input.data.on) & 255, Number(input.data.level) & 255], fPort: 1, warnings: [keys.join()] };
}
`;
const STRANGE_KEYS = { a: 1, b: 2, c: 3, d: 4 };

test('equal seeds give equal reports, also of a script that tells the order in which the server shuffled keys', async () => {
  const path = join(folder, 'more', 'shuffled.txt');
  await writeFile(path, SHUFFLED);
  await writeFile(
    join(folder, 'more', 'examples.json'),
    JSON.stringify([{ type: 'downlink-encode', input: { data: STRANGE_KEYS }, output: { bytes: [1], fPort: 1 } }]),
  );
  const judged = () =>
    testFormatters([path], { ...options, laws: ['examples', 'no-silent-loss'], workers: 1 }).then(jsonOf);
  const first = await judged();
  expect(first).toMatchObject({ totals: { laws_failed: 2 } });
  for (let turn = 0; turn < 5; turn += 1) expect(await judged()).toEqual(first);
  await rm(join(folder, 'more', 'examples.json'));
});

test('the least wrap is found, with a command line that finds it again', () => {
  const law = of('wraps.js').laws.find((one) => one.law === 'no-silent-loss')!;
  expect(law.counterexample).toMatchObject({
    input: { zone: 256 },
    beside: { zone: 0 },
    command: `downlink test ${join(folder, 'wraps.js')} --server the-things-stack@3.33.0 --runs 60 --seed 5 --law no-silent-loss --path ${law.counterexample!.path}`,
  });
});

test('a script that cannot be read is named with its line', () => {
  expect(of('broken.js').findings).toContainEqual(expect.objectContaining({ rule: 'refused-syntax', line: 2 }));
});

test('an empty file is a finding, and the others are tested', () => {
  expect(of('empty.js').findings.map(({ rule }) => rule)).toEqual(['empty-file']);
  expect(report.totals).toMatchObject({ formatters: 4, failed: 3, not_tried: 1 });
});

test('a rule is switched off by a comment with a reason', () => {
  expect(of('silent.js').findings.map(({ rule }) => rule)).toEqual(['nothing-accepted']);
  expect(of('wraps.js').findings.map(({ rule }) => rule)).toContain('no-decoder');
});

const SLOW = 'function encodeDownlink() { for (var i = 0; i < 2e6; i += 1); return { errors: [String(i)] }; }\n';

test.each([
  ['is told of', '', ['too-slow']],
  ['is not told of where that is switched off', '// downlink-ignore too-slow: it is for a faster server\n', []],
])('a script that is slow %s', async (_, comment, rules) => {
  const path = join(folder, 'more', 'slow.txt');
  await writeFile(path, comment + SLOW);
  const { formatters } = await testFormatters([path], { ...options, laws: ['answers'], runs: 1, workers: 1 });
  expect(formatters[0]!.findings.map(({ rule }) => rule).filter((rule) => rule === 'too-slow')).toEqual(rules);
});

test('JSON has the keys of the command line', () => {
  const { formatters } = JSON.parse(jsonReporter.write(report)) as {
    formatters: { path: string; laws: { law: string; counterexample?: object }[] }[];
  };
  const wraps = formatters.find(({ path }) => path.endsWith('wraps.js'))!;
  expect(Object.keys(wraps)).toEqual(['path', 'server', 'engine', 'examples', 'laws', 'findings']);
  const { counterexample } = wraps.laws.find(({ law }) => law === 'no-silent-loss')!;
  expect(Object.keys(counterexample!).sort()).toEqual(['command', 'input', 'outcome']);
});

test.each([24, 40])(
  'the terminal report says the worst first and fits a screen of 80 columns and %i lines',
  (height) => {
    const lines = terminalReporter({ lines: height, columns: 80 }).write(report).split('\n');
    const rows = lines.map((line) => Math.max(1, Math.ceil(line.length / 80)));
    expect(rows.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(height);
    expect(lines.filter((line) => line.length > 80 && !line.startsWith('    downlink test '))).toEqual([]);
    expect(lines[0]).toMatch(/^✗ (answers|no-silent-loss) /);
    expect(lines.join(' ')).toMatch(/4 tested: 0 sound, 3 not, 1 not tried; /);
  },
);

test('what does not fit the screen is counted by its name', () => {
  const text = terminalReporter({ lines: 10, columns: 80 }).write(report);
  expect(text.replaceAll('\n', ' ')).toMatch(/… and \d+ more: .*empty-file.*; --json lists all/);
});

test('a case is judged again by its path alone, with the same outcome', async () => {
  const { counterexample } = of('wraps.js').laws.find((one) => one.law === 'no-silent-loss')!;
  const replayed = await testFormatters([join(folder, 'wraps.js')], {
    ...options,
    laws: ['no-silent-loss'],
    replay: counterexample!.path,
  });
  expect(replayed.formatters[0]!.laws).toMatchObject([{ status: 'failed', runs: 1, counterexample: counterexample! }]);
});

test('a path that leads to no case is said to be for something else', async () => {
  const replayed = await testFormatters([join(folder, 'wraps.js')], { ...options, laws: ['port'], replay: '9999' });
  expect(replayed.formatters[0]!.laws).toMatchObject([
    { status: 'skipped', reason: expect.stringContaining('path 9999 leads to no case') },
  ]);
});

test('GitHub gets an annotation a fault, at its line', () => {
  const lines = githubReporter.write(report).split('\n');
  expect(lines).toContainEqual(expect.stringMatching(/^::error file=.*broken\.js,line=2,title=refused-syntax::/));
});

test('several servers make a grid', async () => {
  const both = await testFormatters([join(folder, 'wraps.js')], {
    ...options,
    servers: ['the-things-stack@3.33.0', 'chirpstack'],
  });
  const text = terminalReporter({ lines: 60, columns: 160 }).write(both);
  expect(text).toMatch(/the-things-stack@3\.33\.0 .*✗ 1/);
  expect(text).toMatch(/chirpstack .*✗ 1/);
});

const ENDLESS = `function encodeDownlink(input) {
  var d = input.data || {};
  if (typeof d.s !== 'number' || d.s % 1 !== 0 || d.s < 0 || d.s > 86400) return { errors: ['s is 0 to 86400'] };
  if (d.s === 86400) while (true) {}
  return { bytes: [d.s >> 16, (d.s >> 8) & 255, d.s & 255], fPort: 7 };
}
`;

test('an input that hangs is waited for a few times only, and said not to have ended', async () => {
  const path = join(folder, 'more', 'endless.txt');
  await writeFile(path, ENDLESS);
  const began = performance.now();
  const { formatters } = await testFormatters([path], { ...options, workers: 1, runs: 300 });
  expect(performance.now() - began).toBeLessThan(40_000);
  const { laws, findings } = formatters[0]!;
  expect(laws.find(({ law }) => law === 'answers')).toMatchObject({
    status: 'failed',
    counterexample: { input: { s: 86400 } },
  });
  const { message } = findings.find(({ rule }) => rule === 'too-slow')!;
  expect(message).toContain('did not end within 2000 ms');
}, 120_000);

test('what differs between servers is said once, with its path', async () => {
  const path = join(folder, 'more', 'differs.txt');
  await writeFile(path, "function encodeDownlink() { return { bytes: ['1'], fPort: 1 }; }\n");
  const { formatters } = await testFormatters([path], {
    ...options,
    laws: ['agrees'],
    servers: ['the-things-stack', 'chirpstack'],
    workers: 1,
  });
  const failed = formatters.flatMap(({ laws }) => laws).filter(({ status }) => status === 'failed');
  expect(failed.map(({ counterexample }) => counterexample!.command)).toEqual([expect.stringContaining('--path ')]);
});
