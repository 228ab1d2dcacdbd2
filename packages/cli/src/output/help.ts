import type { Argument, Call, Flag, Flags } from '../call.ts';
import { program } from '../words/program.ts';
import { commonFlags } from '../words/read-words.ts';
import { section } from './section.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Says what calls there are. */
export async function showHelp(
  calls: { readonly [name: string]: () => Promise<Call> },
  { out }: Terminal,
): Promise<void> {
  const loaded = await Promise.all(Object.values(calls).map((load) => load()));
  out.write('downlink: LoRaWAN downlinks, from a typed command to the bytes on air and back\n');
  section(
    out,
    'Calls',
    loaded.map((call) => [lineOf(call), call.summary]),
  );
  out.write(`\n\`${program} CALL --help\` says more, with examples.\n`);
}

/** Says how a call is written. */
export async function showCallHelp(call: Call, { out }: Terminal): Promise<void> {
  const flags = await Promise.all(Object.entries<Flag>({ ...(call.flags as Flags), ...commonFlags }).map(lineOfFlag));
  out.write(`${out.colors.bold(`${program} ${lineOf(call)}`)}\n${wrap(call.summary, out.width).join('\n')}\n`);
  section(
    out,
    'Arguments',
    call.arguments.map(({ name, says }) => [name, says]),
  );
  section(out, 'Flags', flags);
  out.write(`\n${out.colors.bold('Examples')}\n`);
  for (const [line, says] of call.examples) out.write(`  ${out.colors.dim(`# ${says}`)}\n  ${typed(line)}\n`);
}

/** An example as it is typed here, what it is piped into included. */
function typed(line: string): string {
  return `${program} ${line.replaceAll(/(\|\s+)downlink /g, (_, pipe: string) => `${pipe}${program} `)}`;
}

async function lineOfFlag([name, { takes, says }]: [string, Flag]): Promise<readonly [string, string]> {
  return [`--${name}${takes === undefined ? '' : ` ${takes}`}`, typeof says === 'string' ? says : await says()];
}

function lineOf(call: Call): string {
  return [call.name, ...call.arguments.map(word)].join(' ');
}

function word({ name, optional, many }: Argument): string {
  const shown = many ? `${name}…` : name;
  return optional ? `[${shown}]` : shown;
}
