/** What the command line itself refuses, and what each refusal knows. What the libraries refuse has codes of its own. */
export interface Details {
  unknown_call: { call: string; calls: readonly string[]; nearest?: string };
  missing_call: { calls: readonly string[] };
  unknown_flag: { flag: string; flags: readonly string[]; nearest?: string };
  missing_value: { flag: string };
  unwanted_value: { flag: string };
  flag_twice: { flag: string };
  bad_flag: { flag: string; value: string; needs: string };
  missing_argument: { argument: string };
  extra_argument: { argument: string; why?: string };
  not_both: { one: string; other: string };
  stdin_twice: { one: string; other: string };
  no_such_file: { file: string; nearest?: string };
  no_name: object;
  is_a_directory: { file: string; nearest?: string };
  unreadable_file: { file: string; why: string };
  unwritable: { file: string; why: string };
  not_a_module: { file: string };
  device_failed: { file: string; why: string };
  device_unfinished: { file: string };
  no_device: { file: string; exports?: readonly string[] };
  bad_json: { what: string; why: string };
  key_twice: { what: string; key: string };
  too_deep: { what: string; deepest: number };
  not_utf8: { what: string };
  not_bytes: { text: string; notation?: 'hex' | 'base64' };
  ambiguous_bytes: { hex: unknown; base64: unknown };
  unknown_action: { action: string; actions: readonly string[]; nearest?: string };
  no_key: { place: string };
  bad_line: { line: number; why: string; sent?: number };
  no_lines: { what: string };
  interrupted: { lines: number; queued: number; refused: number; unknown: number };
  bad_case: { path: string; why: string };
  unknown_key: { path: string; key: string; operation: string; keys: readonly string[]; nearest?: string };
  ended_early: object;
  stray_error: { why: string };
  internal: { why: string };
}

export type Code = keyof Details;

/** Refusals of the command line as it was typed, which end with 2; all others are about what it names, and end with 1. */
const UNREADABLE: readonly Code[] = [
  'unknown_call',
  'missing_call',
  'unknown_flag',
  'missing_value',
  'unwanted_value',
  'flag_twice',
  'bad_flag',
  'missing_argument',
  'extra_argument',
  'not_both',
  'stdin_twice',
  'unknown_action',
];

export function isUnreadable(code: Code): boolean {
  return UNREADABLE.includes(code);
}

export const sentences: { readonly [C in Code]: (details: Details[C]) => string } = {
  unknown_call: (d) => `no call "${d.call}"; there are ${d.calls.join(', ')}`,
  missing_call: (d) => `no call given; there are ${d.calls.join(', ')}`,
  unknown_flag: (d) => `no flag ${d.flag}; there are ${d.flags.join(', ')}`,
  missing_value: (d) => `${d.flag} stands without a value`,
  unwanted_value: (d) => `${d.flag} takes no value`,
  flag_twice: (d) => `${d.flag} is there twice`,
  bad_flag: (d) => `${d.flag} is "${d.value}"; it must be ${d.needs}`,
  missing_argument: (d) => `${d.argument} is missing`,
  extra_argument: (d) => `"${d.argument}" is one argument too many${d.why === undefined ? '' : `: ${d.why}`}`,
  not_both: (d) => `${d.one} and ${d.other} cannot be given together; leave one of them`,
  stdin_twice: (d) => `${d.one} and ${d.other} cannot both be read from stdin`,
  no_such_file: (d) => `there is no file ${d.file}`,
  no_name: () => 'the name of a file is empty',
  is_a_directory: (d) => `${d.file} is a directory, not a file`,
  unreadable_file: (d) => `${d.file} cannot be read: ${d.why}`,
  unwritable: (d) => `${d.file} cannot be written: ${d.why}`,
  not_a_module: (d) => `${d.file} is not TypeScript, JavaScript or JSON by its name`,
  device_failed: (d) => `${d.file} cannot be loaded: ${d.why}`,
  device_unfinished: (d) => `${d.file} waits for something that never comes`,
  no_device: ({ file, exports }) => {
    if (exports === undefined) return `${file} holds no device`;
    if (exports.includes('default')) return `the default export of ${file} is not a device`;
    if (exports.length === 0) return `${file} exports nothing`;
    return `${file} has no default export; it exports ${exports.join(', ')}`;
  },
  bad_json: (d) => `${d.what} is not JSON: ${d.why}`,
  key_twice: (d) => `${d.what} has the key ${JSON.stringify(d.key)} twice`,
  too_deep: (d) => `${d.what} is nested deeper than ${d.deepest} levels`,
  not_utf8: (d) => `${d.what} holds bytes that are not UTF-8`,
  not_bytes: ({ text, notation }) => {
    if (notation === 'hex') return `"${text}" is not hex digits, two a byte`;
    return notation === 'base64'
      ? `"${text}" is not padded base64`
      : `"${text}" is neither hex digits, two a byte, nor padded base64`;
  },
  ambiguous_bytes: () => 'these bytes can be decoded as hex and as base64',
  unknown_action: (d) => `there is no "send ${d.action}"; there are ${d.actions.join(', ')}`,
  no_key: (d) => `there is no API key: ${d.place}`,
  bad_line: (d) => `line ${d.line}: ${d.why}`,
  no_lines: (d) => `${d.what} holds no line to send`,
  interrupted: (d) =>
    `broken off after ${d.lines} lines: ${d.queued} queued, ${d.refused} refused, ${d.unknown} unknown`,
  bad_case: (d) => `${d.path === '' ? '' : `${d.path}: `}${d.why}`,
  unknown_key: (d) => `${d.path}: there is no "${d.key}" for ${d.operation}; there are ${d.keys.join(', ')}`,
  ended_early: () => 'the program was ended before it was done; a module that it loads may have called process.exit',
  stray_error: (d) => `an error that nobody catches: ${d.why}`,
  internal: (d) => `a fault of this program: ${d.why}`,
};
