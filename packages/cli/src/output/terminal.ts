import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import pc from 'picocolors';
import { CliError } from '../refusal/cli-error.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** A stream for people or programs, and what it can show. */
export interface Stream {
  readonly write: (text: string) => void;
  readonly colors: Colors;
  /** Whether somebody looks at it, so that what is written may be drawn anew. */
  readonly isTerminal: boolean;
  /** Columns; 80 where nobody says. */
  readonly width: number;
  /** Lines, where it is a terminal that says how many it has. */
  readonly height?: number;
}

/** Where a call reads and writes. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
  /** All of stdin. */
  readonly readInput: () => Promise<Uint8Array>;
}

const USUAL_WIDTH = 80;

/** The terminal of this process. Colours are for people: on a terminal that knows them, unless NO_COLOR is set. */
export function processTerminal(stdout: NodeJS.WriteStream): Terminal {
  return { out: streamOf(stdout, process.env), err: streamOf(process.stderr, process.env), readInput };
}

/** A stream of a process in its environment. */
export function streamOf(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'> & { readonly rows?: number },
  { NO_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>,
): Stream {
  const colours = stream.isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
  return {
    write: (text) => stream.write(text),
    colors: pc.createColors(colours),
    isTerminal: stream.isTTY === true,
    width: stream.columns || USUAL_WIDTH,
    ...(stream.isTTY && stream.rows !== undefined && { height: stream.rows }),
  };
}

/** A stream that keeps what is written, as plain text. */
export function keptStream(): Stream & { readonly kept: () => string } {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  return { write, colors: pc.createColors(false), isTerminal: false, width: USUAL_WIDTH, kept: () => text };
}

async function readInput(): Promise<Uint8Array> {
  // A pipe is not asked what it is: after that, Node follows no links to the modules that are imported next.
  if (!(process.stdin instanceof Socket) && fstatSync(0).isDirectory())
    throw new CliError('is_a_directory', { file: 'stdin' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
