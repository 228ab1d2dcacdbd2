import { findServer, nameOf, openServers, type Profile, type Server, ServerError } from '@downlink-kit/servers';
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

/**
 * Runs what the command line names, on the servers that it names; gives back the exit code. All is checked before an
 * engine is made ready.
 */
export async function runFormatter(given: Given<typeof runFlags>, terminal: Terminal): Promise<number> {
  const { server: names, json } = given.flags;
  const asked = await readAsked(given.flags, given.words[0], terminal);
  const profiles = (names.length === 0 ? [USUAL_SERVER] : names).map(findServer);
  const cases = checked(asked, profiles);
  const opened = await openServers();
  try {
    const servers: Server[] = [];
    for (const profile of profiles) servers.push(await opened.server(nameOf(profile)));
    if ('list' in asked) return await runCases(asked.file, cases, servers, json, terminal);
    return await runCase(asked.file, cases[0]!, servers, json, terminal);
  } finally {
    await opened.close();
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
    return { file: name, list: readJson(name, bytes, Number.POSITIVE_INFINITY) };
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
  const what = input === '-' ? 'stdin' : '--input';
  const json = readJson(what, await textOfInput(input, terminal), Number.POSITIVE_INFINITY);
  return { file: name, one: { script, operation, input: json as Case['input'] } };
}

/** @throws {CliError} `bad_case`, `unknown_key`; {ServerError} `unknown_operation` */
function checked(asked: Asked, profiles: readonly Profile[]): readonly Case[] {
  const able = ableOf(profiles);
  if ('list' in asked) return casesIn(asked.list, able);
  const { operation, input } = asked.one;
  const unable = profiles.find((profile) => !profile.operations.includes(operation));
  if (unable !== undefined) {
    throw new ServerError('unknown_operation', { server: nameOf(unable), operation, operations: unable.operations });
  }
  if (able.isStrict) requireKnownKeys('--input', input, operation);
  return [asked.one];
}

function ableOf(profiles: readonly Profile[]): Able {
  return {
    operations: operations.filter((name) => profiles.every((profile) => profile.operations.includes(name))),
    isStrict: profiles.some(({ name }) => name !== 'lorawan-devices'),
  };
}
