import type { ExampleFailure } from '../laws/examples.ts';
import type { FormatterReport, LawReport, Report } from './report.ts';
import type { Reporter } from './reporter.ts';

/** The report as JSON, with the keys of the command line's `test --json`. */
export const jsonReporter: Reporter = { write: (report) => JSON.stringify(jsonOf(report)) };

/** The report as plain data, as `jsonReporter` writes it. */
export function jsonOf({ formatters, totals }: Report): object {
  return { formatters: formatters.map(formatterJson), totals };
}

function formatterJson({ path, server, engine, examples, laws, findings }: FormatterReport): object {
  return {
    path,
    server,
    engine,
    examples: { ...examples, failures: examples.failures.map(failureJson) },
    laws: laws.map(lawJson),
    findings: findings.map(({ rule, severity, message, line }) => ({
      rule,
      severity,
      message,
      ...(line === undefined ? {} : { line }),
    })),
  };
}

function failureJson({ name, input, expected, actual }: ExampleFailure): object {
  return { name, input, expected, actual };
}

function lawJson({ law, status, runs, seed, reason, counterexample }: LawReport): object {
  const row = { law, status, runs, seed, ...(reason === undefined ? {} : { reason }) };
  if (counterexample === undefined) return row;
  const { input, f_port, outcome, expected, command } = counterexample;
  return {
    ...row,
    counterexample: {
      input,
      ...(f_port === undefined ? {} : { f_port }),
      outcome,
      ...(expected === undefined ? {} : { expected }),
      command,
    },
  };
}
