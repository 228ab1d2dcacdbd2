/** What a command line has to say for a failure to be found again. */
export interface Reproduction {
  /** What is named to load the formatter. */
  readonly named: string;
  readonly servers: readonly string[];
  readonly runs: number;
  readonly seed: number;
  readonly law: string;
  /** The choices that lead to the case; without them it is searched for again. */
  readonly path?: string;
}

/** A command line that finds a failure again, quoted for the shells of Unix. */
export function commandLine({ named, servers, runs, seed, law, path }: Reproduction): string {
  const flags = [
    ...servers.flatMap((server) => ['--server', server]),
    ...['--runs', String(runs), '--seed', String(seed), '--law', law],
    ...(path === undefined ? [] : ['--path', path]),
  ];
  return ['downlink', 'test', named.startsWith('-') ? `./${named}` : named, ...flags].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w./@:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
