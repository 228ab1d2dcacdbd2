import type { Finding, Severity } from '../findings/finding.ts';
import type { LawName } from '../laws/law.ts';
import type { FormatterReport, LawReport } from './report.ts';

/** One thing that is wrong with a formatter. */
interface Fault {
  /** What comes first has the lowest. */
  readonly rank: number;
  /** The law or rule. */
  readonly name: string;
  readonly severity: Severity;
  /** The formatter, with the line where that is known. */
  readonly place: string;
  readonly texts: readonly string[];
  /** A command line that finds it again. */
  readonly command?: string;
  /** Lines of the script, with a mark at the place. */
  readonly frame: readonly string[];
}

/** A fault, and the servers where it shows in the same way. */
export interface Entry extends Fault {
  readonly servers: readonly string[];
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

/** All that is wrong, the worst first; what is wrong in the same way on several servers is one entry. */
export function entriesOf(reports: readonly FormatterReport[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const report of reports) {
    for (const fault of faultsOf(report)) {
      const key = JSON.stringify([fault.name, fault.place, fault.texts]);
      const servers = entries.get(key)?.servers ?? [];
      entries.set(key, { ...(entries.get(key) ?? fault), servers: [...servers, report.server] });
    }
  }
  return [...entries.values()].sort((a, b) => a.rank - b.rank);
}

function faultsOf(report: FormatterReport): Fault[] {
  const broken = report.laws.filter(({ status }) => status === 'failed').map((law) => lawFault(report, law));
  return [...broken, ...report.findings.map((finding) => findingFault(report, finding))];
}

function lawFault({ path, examples }: FormatterReport, { law, reason, counterexample }: LawReport): Fault {
  const about = {
    rank: WORST.indexOf(law),
    name: law,
    severity: 'error',
    place: path,
    frame: [],
  } as const;
  if (counterexample === undefined) {
    const [first] = examples.failures;
    const shown = law === 'examples' && first !== undefined ? [`${first.name}: ${JSON.stringify(first.actual)}`] : [];
    return { ...about, texts: [reason ?? '', ...shown] };
  }
  const { input, f_port, beside, message, command, operation } = counterexample;
  const port = f_port === undefined ? '' : ` on port ${f_port}`;
  const other = beside === undefined ? '' : `, beside ${JSON.stringify(beside)}`;
  return { ...about, texts: [message, `${operation} ${JSON.stringify(input)}${port}${other}`], command };
}

function findingFault({ path }: FormatterReport, { rule, severity, message, line, frame }: Finding): Fault {
  return {
    rank: { error: 20, warning: 30, info: 40 }[severity],
    name: rule,
    severity,
    place: line === undefined ? path : `${path}:${line}`,
    texts: [message],
    frame: severity === 'error' && frame !== undefined ? frame.split('\n') : [],
  };
}
