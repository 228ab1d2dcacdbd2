import { type Operation, openServers, type Server, type Servers } from '@downlink-kit/servers';
import { type Call, call, type Given } from '../call.ts';
import { type Able, type Case, casesIn } from '../formatter/case.ts';
import { requireKnownKeys } from '../formatter/known-keys.ts';
import { runCase } from '../formatter/run-case.ts';
import { runCases } from '../formatter/run-cases.ts';
import { readJson } from '../input/read-json.ts';
import { readSource, readStored } from '../input/read-source.ts';
import { readText } from '../input/read-text.ts';
import { textOfInput } from '../input/text-of-input.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';

/** The server that is meant where none is named, in its newest release. */
const USUAL = 'the-things-stack';

const operations: readonly Operation[] = ['encodeDownlink', 'decodeUplink', 'decodeDownlink', 'normalizeUplink'];

const flags = {
  call: { takes: 'FUNCTION', says: operations.join(', ') },
  input: { takes: 'JSON', says: 'what it is called with: decoded_payload or frm_payload_hex, and f_port; - for stdin' },
  cases: { takes: 'FILE', says: 'many at once instead: a list of {name, operation, script, input, compiled?}' },
  server: { takes: 'NAME@VERSION', says: `a network server; ${USUAL}, unless told; may be repeated`, many: true },
} as const;

export const runCall: Call = call({
  name: 'run',
  summary: "Run a payload formatter as a network server does: in the server's engine, wrapper and conversions.",
  arguments: [{ name: 'FORMATTER', says: 'a JavaScript file, or - for stdin', optional: true }],
  flags,
  examples: [
    [
      `run formatter.js --call encodeDownlink \\
    --input '{"decoded_payload":{"level":300},"f_port":7}'`,
      'what The Things Stack makes of an input',
    ],
    [
      `run formatter.js --call decodeUplink \\
    --input '{"frm_payload_hex":"0102","f_port":7}' --server chirpstack`,
      'the same on another server',
    ],
    ['run --cases cases.json --server the-things-stack@3.32 --json', 'a line for each case of a file'],
  ],
  async run(given, terminal) {
    const asked = await readAsked(given.flags, given.words[0], terminal);
    const servers = await openServers();
    try {
      return await runOn(servers, asked, given, terminal);
    } finally {
      await servers.close();
    }
  },
});

/** What was asked for, read but not yet checked against the servers. */
type Asked = { readonly file: string; readonly one: Case } | { readonly file: string; readonly list: unknown };

async function readAsked(
  { call: operation, input, cases }: Given<typeof flags>['flags'],
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
  { flags: { server: names, json } }: Given<typeof flags>,
  terminal: Terminal,
): Promise<number> {
  const servers: Server[] = [];
  for (const name of names.length === 0 ? [USUAL] : names) servers.push(await opened.server(name));
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

function isOperation(text: string): text is Operation {
  return (operations as readonly string[]).includes(text);
}
