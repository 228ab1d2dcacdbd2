import { openServers, type Server, type Servers } from '@downlink-kit/servers';
import type { Given } from '../call.ts';
import type { runFlags } from '../calls/run.ts';
import { readJson } from '../input/read-json.ts';
import { readSource, readStored } from '../input/read-source.ts';
import { readText } from '../input/read-text.ts';
import { textOfInput } from '../input/text-of-input.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';
import { type Able, type Case, casesIn } from './case.ts';
import { requireKnownKeys } from './known-keys.ts';
import { isOperation, operations, USUAL_SERVER } from './operations.ts';
import { runCase } from './run-case.ts';
import { runCases } from './run-cases.ts';

/** Runs what the command line names, on the servers that it names; gives back the exit code. */
export async function runFormatter(given: Given<typeof runFlags>, terminal: Terminal): Promise<number> {
  const asked = await readAsked(given.flags, given.words[0], terminal);
  const servers = await openServers();
  try {
    return await runOn(servers, asked, given, terminal);
  } finally {
    await servers.close();
  }
}

/** What was asked for, read but not yet checked against the servers. */
type Asked = { readonly file: string; readonly one: Case } | { readonly file: string; readonly list: unknown };

async function readAsked(
  { call: operation, input, cases }: Given<typeof runFlags>['flags'],
  formatter: string | undefined,
  terminal: Terminal,
): Promise<Asked> {
  if (cases !== undefined) {
    const other = formatter !== undefined ? 'FORMATTER' : operation !== undefined ? '--call' : input && '--input';
    if (other) throw new CliError('not_both', { one: '--cases', other });
    const { name, bytes } = await readSource(cases, terminal);
    return { file: name, list: readJson(name, bytes) };
  }
  if (formatter === undefined) throw new CliError('missing_argument', { argument: 'FORMATTER' });
  if (operation === undefined) throw new CliError('missing_argument', { argument: '--call FUNCTION' });
  if (!isOperation(operation)) {
    throw new CliError('bad_flag', { flag: '--call', value: operation, needs: `one of ${operations.join(', ')}` });
  }
  if (input === undefined) throw new CliError('missing_argument', { argument: '--input JSON' });
  if (formatter === '-' && input === '-') throw new CliError('stdin_twice', { one: 'FORMATTER', other: '--input' });
  const { name, bytes } = await readStored(formatter, terminal);
  const script = readText(name, bytes);
  const json = readJson(input === '-' ? 'stdin' : '--input', await textOfInput(input, terminal));
  return { file: name, one: { script, operation, input: json as Case['input'] } };
}

async function runOn(
  opened: Servers,
  asked: Asked,
  { flags: { server: names, json } }: Given<typeof runFlags>,
  terminal: Terminal,
): Promise<number> {
  const servers: Server[] = [];
  for (const name of names.length === 0 ? [USUAL_SERVER] : names) servers.push(await opened.server(name));
  const able = ableOf(servers);
  if ('list' in asked) return runCases(asked.file, casesIn(asked.list, able), servers, json, terminal);
  if (able.isStrict) requireKnownKeys('--input', asked.one.input, asked.one.operation);
  return runCase(asked.file, asked.one, servers, json, terminal);
}

function ableOf(servers: readonly Server[]): Able {
  return {
    operations: operations.filter((name) => servers.every(({ profile }) => profile.operations.includes(name))),
    isStrict: servers.some(({ profile }) => profile.name !== 'lorawan-devices'),
  };
}
