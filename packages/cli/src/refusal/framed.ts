import type { CodecError } from '@downlink-kit/codec';

/** A refusal of the codec, with lines that show what brought it about, and what to do. */
export class Framed extends Error {
  override readonly cause: CodecError;
  readonly frame: readonly string[];
  readonly next: string;

  constructor(cause: CodecError, frame: readonly string[], next: string) {
    super(cause.message);
    this.cause = cause;
    this.frame = frame;
    this.next = next;
  }
}
