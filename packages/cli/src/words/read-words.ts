import type { Call, Flags, Given } from '../call.ts';
import { CliError } from '../refusal/cli-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { split } from './split.ts';

/** Flags that every call has. */
export const commonFlags: Flags = {
  json: { says: 'print JSON, and nothing else, on stdout' },
  help: { says: 'say how to use it' },
};

/** What was typed behind a call, as the call takes it. @throws CliError where it cannot be read. */
export function readWords(call: Call, words: readonly string[]): Given<Flags> {
  const flags: Flags = { ...call.flags, ...commonFlags };
  const nameOf = (typed: string) => (typed === '-h' ? 'help' : typed.slice(2));
  const flagNamed = (name: string) => (Object.hasOwn(flags, name) ? flags[name] : undefined);
  const pieces = split(words, (typed) => {
    const flag = flagNamed(nameOf(typed));
    return flag === undefined ? call.takesFields === true : flag.takes !== undefined;
  });
  const given: Record<string, string | boolean | string[]> = {};
  for (const [name, { many }] of Object.entries(flags)) if (many) given[name] = [];
  const fields: [string, string | undefined][] = [];
  const texts: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'argument') {
      texts.push(piece.text);
      continue;
    }
    const { name: typed, value } = piece;
    const name = nameOf(typed);
    const flag = flagNamed(name);
    if (flag === undefined) {
      if (!call.takesFields || !typed.startsWith('--')) throw unknownFlag(typed, Object.keys(flags));
      fields.push([name, value]);
      continue;
    }
    const before = given[name];
    if (before !== undefined && !Array.isArray(before)) throw new CliError('flag_twice', { flag: typed });
    if (flag.takes !== undefined && value === undefined) throw new CliError('missing_value', { flag: typed });
    if (flag.takes === undefined && value !== undefined) throw new CliError('unwanted_value', { flag: typed });
    if (Array.isArray(before)) before.push(value!);
    else given[name] = value ?? true;
  }
  const absent = Object.entries(flags).filter(([name, { takes }]) => takes === undefined && given[name] === undefined);
  for (const [name] of absent) given[name] = false;
  return { words: placed(call, texts), flags: given as Given<Flags>['flags'], fields };
}

function placed(call: Call, texts: readonly string[]): readonly string[] {
  const last = call.arguments.at(-1);
  if (last?.many) return texts;
  const places = call.arguments.length;
  if (!last?.rest) {
    if (texts.length > places) throw new CliError('extra_argument', { argument: texts[places]! });
    return texts;
  }
  return texts.length < places ? texts : [...texts.slice(0, places - 1), texts.slice(places - 1).join(' ')];
}

/** The first argument that a call cannot do without and did not get. */
export function requireArguments(call: Call, words: readonly unknown[]): void {
  const missing = call.arguments.find(({ optional }, place) => !optional && words[place] === undefined);
  if (missing) throw new CliError('missing_argument', { argument: missing.name });
}

/** The refusal of a flag that is none of those named, each without its hyphens. */
export function unknownFlag(flag: string, names: readonly string[]): CliError {
  const flags = names.map((name) => `--${name}`);
  const close = nearest(flag, flags);
  return new CliError('unknown_flag', { flag, flags, ...(close !== undefined && { nearest: close }) });
}
