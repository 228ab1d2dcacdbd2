import type { FormatterReport } from './report.ts';
import type { Reporter } from './reporter.ts';

/** The report as workflow commands of GitHub, which shows them at the lines of the script. */
export const githubReporter: Reporter = {
  write: ({ formatters }) => formatters.flatMap(annotationsOf).join('\n'),
};

function annotationsOf({ path, laws, findings }: FormatterReport): string[] {
  const broken = laws
    .filter(({ status }) => status === 'failed')
    .map(({ law, reason, counterexample }) =>
      annotation(
        'error',
        { file: path, title: law },
        counterexample === undefined ? (reason ?? law) : `${counterexample.message}\n${counterexample.command}`,
      ),
    );
  const found = findings.map(({ rule, severity, message, line }) =>
    annotation(
      severity === 'info' ? 'notice' : severity,
      { file: path, ...(line === undefined ? {} : { line: String(line) }), title: rule },
      message,
    ),
  );
  return [...broken, ...found];
}

function annotation(command: string, properties: { readonly [name: string]: string }, message: string): string {
  const parts = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(value).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
  );
  return `::${command} ${parts.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
