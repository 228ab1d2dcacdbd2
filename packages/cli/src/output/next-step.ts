import type { Given } from '../call.ts';
import { listHint } from '../fields/list-hint.ts';
import { program } from '../words/program.ts';
import { quoted } from '../words/quoted.ts';
import type { Report } from './report.ts';

/** What was being done when something failed: the call, the words behind it, and the fields given by flags. */
export interface Doing {
  readonly call?: string;
  readonly words: readonly (string | undefined)[];
  readonly fields: Given<never>['fields'];
}

interface Hints {
  readonly nearest?: string;
  readonly ports?: readonly string[];
  readonly what?: string;
  readonly exports?: readonly string[];
  readonly file?: string;
  readonly why?: string;
  readonly notation?: string;
  readonly line?: number;
  readonly sent?: number;
}

/** The one thing to do about a failure: the word that was probably meant, or where to look. */
export function nextStep(
  { code, path = '', details = {} }: Report,
  { call, words, fields }: Doing,
): string | undefined {
  const hints = details as Hints;
  if (hints.nearest !== undefined) return `did you mean ${hints.nearest}?`;
  switch (code) {
    case 'unknown_call':
    case 'missing_call':
      return say([], 'lists what there is');
    case 'unknown_flag':
    case 'missing_value':
    case 'unwanted_value':
    case 'flag_twice':
    case 'bad_flag':
    case 'extra_argument':
    case 'not_both':
    case 'stdin_twice':
    case 'unknown_action':
      return say([call], 'shows how it is written');
    case 'missing_argument':
      return call === 'encode'
        ? say([call, ...words], 'says what belongs there')
        : say([call], 'shows how it is written');
    case 'unknown_command':
      return call === 'encode' ? say([call, words[0]], 'lists its commands') : helpOn(call, words);
    case 'no_such_file':
      return `paths start from ${process.cwd()}`;
    case 'is_a_directory':
      return hints.file === 'stdin' ? undefined : 'name the file in it';
    case 'no_name':
      return 'a variable of the shell that is not set gives such a word';
    case 'not_a_module':
      return 'its name must end in .ts, .mts, .cts, .js, .mjs, .cjs or .json';
    case 'device_unfinished':
      return 'look for an `await` at its top level';
    case 'no_device':
      return hints.exports === undefined
        ? 'JSON.stringify of a device makes such a file'
        : 'end it with `export default device(…)`';
    case 'bad_json':
      if (hints.what === 'stdin' && hints.why === EMPTY)
        return 'pipe something into it; a stdin that is closed is empty';
      return hints.what === ARGUMENT || hints.what?.startsWith('--') ? QUOTING : undefined;
    case 'bad_line':
      return hints.sent === undefined
        ? undefined
        : `nothing was sent from there on: mend it, and begin again at line ${hints.line}`;
    case 'key_twice':
      return 'leave one of them';
    case 'bad_body':
      return `\`${program} check BODY\` lists all that is wrong with it`;
    case 'no_key':
      return 'set DOWNLINK_API_KEY, or name a file that holds it: --key-file FILE';
    case 'not_bytes':
      if (hints.notation === 'hex') return 'hex is like 0202001e, or 02 02 00 1e';
      return hints.notation === 'base64' ? 'base64 is like AgIAHg==' : 'hex is like 0202001e, base64 like AgIAHg==';
    case 'ambiguous_bytes':
      return 'say --hex or --base64';
    case 'wrong_port':
      return hints.ports?.length === 1 ? `say --port ${hints.ports[0]}` : undefined;
    case 'internal':
      return 'please report it, with the command line and the lines above';
    case 'formatter_too_large':
      return 'choose with --commands a,b; a newer server may take more: --server the-things-stack@VERSION';
    case 'stray_error':
      return 'mend it, where it comes from a module that you named; else please report it, with the lines above';
    case 'ended_early':
    case 'device_failed':
    case 'unreadable_file':
    case 'unwritable':
    case 'unknown_target':
    case 'no_file_name':
    case 'unknown_server':
    case 'unknown_version':
    case 'no_versions':
    case 'not_utf8':
    case 'too_deep':
      return undefined;
    default:
      return listHint(path, fields) ?? helpOn(call, words);
  }
}

/** Why there is no JSON where there is no text. */
export const EMPTY = 'it is empty';

/** How refusals name JSON that was typed. */
export const ARGUMENT = 'the argument';

const QUOTING =
  process.platform === 'win32'
    ? String.raw`write it as "{\"zone\": 2}"`
    : `write it in single quotes, as '{"zone": 2}'`;

/** Calls that are about no device. */
const WITHOUT_DEVICE = ['check', 'run', 'send', 'test'];

/** The help that a refusal of the library calls for. */
function helpOn(call: string | undefined, [file, command]: Doing['words']): string | undefined {
  if (call === 'encode') return say(['encode', file, command], 'says what it takes');
  return WITHOUT_DEVICE.includes(call ?? '') ? undefined : say(['encode', file], 'lists its commands');
}

function say(words: readonly (string | undefined)[], what: string): string {
  const line = words.flatMap((word) => (word ? [quoted(word)] : []));
  return `\`${[program, ...line, '--help'].join(' ')}\` ${what}`;
}
