import type { Counterexample, LawReport, Report } from '@downlink-kit/harness';
import { program } from '../words/program.ts';

/** A report whose command lines begin as this command is called where it was typed. */
export function typedHere(report: Report): Report {
  const formatters = report.formatters.map((one) => ({ ...one, laws: one.laws.map(withCommand) }));
  return { ...report, formatters };
}

function withCommand(law: LawReport): LawReport {
  return law.counterexample === undefined ? law : { ...law, counterexample: renamed(law.counterexample) };
}

function renamed(found: Counterexample): Counterexample {
  return { ...found, command: found.command.replace(/^downlink(?= )/, () => program) };
}
