import own from '../package.json' with { type: 'json' };
import type { Call, Flags, Given } from './call.ts';
import { calls } from './calls.ts';
import { guarded } from './guarded.ts';
import { showCallHelp, showHelp } from './output/help.ts';
import { jsonOf } from './output/json.ts';
import type { Doing } from './output/next-step.ts';
import { failureOf } from './output/report.ts';
import { showFailure } from './output/show-failure.ts';
import { keptStream, type Terminal } from './output/terminal.ts';
import { CliError } from './refusal/cli-error.ts';
import { nearest } from './refusal/nearest.ts';
import { readWords, requireArguments } from './words/read-words.ts';

/** Does what a command line asks for; gives back the exit code. */
export async function run(typed: readonly string[], terminal: Terminal): Promise<number> {
  // Many tools take `help encode` for `encode --help`.
  const words = typed[0] === 'help' ? [...typed.slice(1), '--help'] : typed;
  let doing: Doing = { words: [], fields: [] };
  return guarded(() => perform().catch(tell), tell);

  async function perform(): Promise<number> {
    const at = words.findIndex((word) => !word.startsWith('-'));
    if (at === -1) return runWithoutCall(words, terminal);
    const call = await callNamed(words[at]!);
    doing = { ...doing, call: call.name };
    const given = readWords(call, [...words.slice(0, at), ...words.slice(at + 1)]);
    doing = { call: call.name, words: given.words, fields: given.fields };
    return runCall(call, given, terminal);
  }

  function tell(error: unknown): number {
    const failure = failureOf(error);
    showFailure(failure, doing, words.includes('--json'), terminal);
    return failure.exitCode;
  }
}

async function runCall(call: Call, given: Given<Flags>, terminal: Terminal): Promise<number> {
  if (given.flags.help) {
    await sayHelp(given.flags.json, terminal, async (told) => {
      if (call.helpOn && given.words.length > 0) await call.helpOn(given, told);
      else await showCallHelp(call, told);
    });
    return 0;
  }
  requireArguments(call, given.words);
  return call.run(given, terminal);
}

/** Gives help: to programs as `{help}`, for them to show. */
async function sayHelp(json: boolean, terminal: Terminal, say: (told: Terminal) => Promise<void>): Promise<void> {
  if (!json) return say(terminal);
  const out = keptStream();
  await say({ ...terminal, out });
  terminal.out.write(`${jsonOf({ help: out.kept() })}\n`);
}

async function runWithoutCall(words: readonly string[], terminal: Terminal): Promise<number> {
  const json = words.includes('--json');
  const [first] = words.filter((word) => word !== '--json');
  if (first === '--help' || first === '-h') {
    await sayHelp(json, terminal, (told) => showHelp(calls, told));
    return 0;
  }
  if (first === '--version') {
    const { version } = own;
    terminal.out.write(json ? `${jsonOf({ version })}\n` : `${version}\n`);
    return 0;
  }
  if (first === undefined) throw new CliError('missing_call', { calls: Object.keys(calls) });
  const flags = ['--help', '--version', '--json'];
  const close = nearest(first, flags);
  throw new CliError('unknown_flag', { flag: first, flags, ...(close !== undefined && { nearest: close }) });
}

async function callNamed(name: string): Promise<Call> {
  if (Object.hasOwn(calls, name)) return calls[name]!();
  const names = Object.keys(calls);
  const close = nearest(name, names);
  throw new CliError('unknown_call', { call: name, calls: names, ...(close !== undefined && { nearest: close }) });
}
