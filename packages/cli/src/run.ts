import own from '../package.json' with { type: 'json' };
import type { Call, Flags, Given } from './call.ts';
import { calls } from './calls.ts';
import { guarded } from './guarded.ts';
import { showCallHelp, showHelp } from './output/help.ts';
import type { Doing } from './output/next-step.ts';
import { failureOf } from './output/report.ts';
import { showFailure } from './output/show-failure.ts';
import type { Terminal } from './output/terminal.ts';
import { CliError } from './refusal/cli-error.ts';
import { nearest } from './refusal/nearest.ts';
import { readWords, requireArguments } from './words/read-words.ts';

/** Does what a command line asks for; gives back the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
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
    if (call.helpOn && given.words.length > 0) await call.helpOn(given, terminal);
    else showCallHelp(call, terminal);
    return 0;
  }
  requireArguments(call, given.words);
  return call.run(given, terminal);
}

async function runWithoutCall(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first] = words.filter((word) => word !== '--json');
  if (first === '--help' || first === '-h') {
    await showHelp(calls, terminal);
    return 0;
  }
  if (first === '--version') {
    terminal.out.write(`${own.version}\n`);
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
