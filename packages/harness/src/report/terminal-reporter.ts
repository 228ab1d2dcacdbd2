import { codeFrame } from '@downlink-kit/servers';
import type { Finding } from '../findings/finding.ts';
import { LAW_NAMES, type LawName } from '../laws/law.ts';
import { type FormatterReport, isFailed, type LawReport, type Report } from './report.ts';
import type { Reporter } from './reporter.ts';

/** How a terminal report is laid out. */
export interface TerminalOptions {
  /** Lines of the screen: 40. */
  readonly lines?: number;
  /** Columns of the screen: 100. */
  readonly columns?: number;
}

/** What matters most first: a hang or a crash, then what sends wrong bytes, then all else. */
const WORST: readonly LawName[] = [
  'answers',
  'no-silent-loss',
  'no-collision',
  'bytes',
  'port',
  'round-trip',
  'stable',
  'agrees',
  'examples',
  'fits',
];

/** A report for people: the worst first, as much as fits a screen. */
export function terminalReporter({ lines = 40, columns = 100 }: TerminalOptions = {}): Reporter {
  return {
    write(report) {
      const entries = report.formatters.flatMap(entriesOf).sort((a, b) => a.rank - b.rank);
      const foot = [...gridOf(report), totalsLine(report)];
      const room = Math.max(3, lines - foot.length - 2);
      const shown: string[] = [];
      let count = 0;
      for (const { text } of entries) {
        if (shown.length + text.length > room) break;
        shown.push(...text);
        count += 1;
      }
      const more = entries.length - count;
      if (more > 0) shown.push(`… and ${more} more; --json lists all`);
      return [...shown, '', ...foot]
        .map((line) => (line.length > columns ? `${line.slice(0, columns - 1)}…` : line))
        .join('\n');
    },
  };
}

interface Entry {
  readonly rank: number;
  readonly text: readonly string[];
}

function entriesOf(report: FormatterReport): Entry[] {
  const broken = report.laws.filter(({ status }) => status === 'failed').map((law) => lawEntry(report, law));
  const found = report.findings.map((finding) => findingEntry(report, finding));
  return [...broken, ...found];
}

function lawEntry(
  { path, server, examples }: FormatterReport,
  { law, reason, counterexample, seed }: LawReport,
): Entry {
  const head = `✗ ${law}  ${path} on ${server}`;
  const rank = WORST.indexOf(law);
  if (counterexample === undefined) {
    const [first] = examples.failures;
    const example =
      law === 'examples' && first !== undefined ? [`    ${first.name}: ${JSON.stringify(first.actual)}`] : [];
    return { rank, text: [head, `    ${reason ?? ''}`, ...example] };
  }
  const { input, f_port, beside, message, command, path: steps, operation } = counterexample;
  const port = f_port === undefined ? '' : ` on port ${f_port}`;
  return {
    rank,
    text: [
      head,
      `    ${message}`,
      `    ${operation} ${JSON.stringify(input)}${port}${beside === undefined ? '' : `  beside ${JSON.stringify(beside)}`}`,
      `    ${command}  (seed ${seed}, path ${steps})`,
    ],
  };
}

function findingEntry({ path, script }: FormatterReport, { rule, severity, message, line, column }: Finding): Entry {
  const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
  const rank = { error: 20, warning: 30, info: 40 }[severity];
  const place = line === undefined ? path : `${path}:${line}`;
  const frame =
    severity === 'error' && line !== undefined && script !== ''
      ? codeFrame(script, { line, ...(column === undefined ? {} : { column }) })
          .split('\n')
          .map((text) => `    ${text}`)
      : [];
  return { rank, text: [`${mark} ${rule}  ${place}`, `    ${message}`, ...frame] };
}

/** For several servers, which laws hold where. */
function gridOf({ formatters }: Report): string[] {
  const servers = [...new Set(formatters.map(({ server }) => server))];
  if (servers.length < 2) return [];
  const width = Math.max(...servers.map((server) => server.length));
  const row = (server: string) => {
    const own = formatters.filter((one) => one.server === server);
    return LAW_NAMES.map((law) => {
      const states = own.flatMap(({ laws }) => laws.filter((one) => one.law === law).map(({ status }) => status));
      const text = states.includes('failed')
        ? `✗ ${states.filter((state) => state === 'failed').length}`
        : states.includes('passed')
          ? '✓'
          : '·';
      return text.padEnd(law.length);
    }).join('  ');
  };
  return [
    `${' '.repeat(width)}  ${LAW_NAMES.join('  ')}`,
    ...servers.map((server) => `${server.padEnd(width)}  ${row(server)}`),
    '',
  ];
}

function totalsLine({ formatters, totals }: Report): string {
  const engines = [
    ...new Set(
      formatters.map(
        ({ engine }) =>
          `${engine.name} ${engine.version}${engine.stand_in ? ', a stand-in' : ''}${engine.assumed ? ', assumed' : ''}`,
      ),
    ),
  ];
  const sound = formatters.filter((one) => !isFailed(one)).length;
  return `${totals.formatters} tested: ${sound} sound, ${totals.failed} not; ${totals.laws_failed} laws broken, ${totals.errors} errors, ${totals.warnings} warnings (${engines.join('; ')})`;
}
