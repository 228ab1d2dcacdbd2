import type { CodecError } from '@downlink-kit/codec';

/** A refusal of the codec, with lines that show what brought it about, and what to do. */
export class Framed extends Error {
  override readonly cause: CodecError;
  readonly frame: readonly string[];
  readonly next: string;
  /** The file and the command, where the refusal does not know them. */
  readonly where: readonly string[];

  constructor(cause: CodecError, frame: readonly string[], next: string, where: readonly string[] = []) {
    super([...where, cause.message].join(': '));
    this.cause = cause;
    this.frame = frame;
    this.next = next;
    this.where = where;
  }
}
