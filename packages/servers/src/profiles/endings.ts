/** What is said of calls that ended without an answer; all but `script_timeout` are ours alone. */
export const endings = {
  script_timeout: 'script timeout',
  hang: 'reading the result did not end; the server sets no limit to that and would hang',
  memory: 'the memory that a script may have here is full; the server would still run the script',
  panic: 'the engine went down; so would the handler of the server',
} as const;
