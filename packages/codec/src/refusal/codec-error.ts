import { speak } from './sentence.ts';
import { type Details, type RefusalCode, sentences } from './sentences.ts';

const brand = Symbol.for('@downlink-kit/codec.CodecError');

/** Where a refusal belongs, as in `open.steps[2].minutes`; empty for the whole. */
export type Path = string;

/**
 * The one error of this package: a word code, a path, typed details, and a sentence from the one table, which the
 * generated formatter speaks too. `message` is the path and the sentence: `open.minutes: 900 is outside 1…720`.
 */
export class CodecError<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C;
  readonly path: Path;
  readonly details: Details[C];

  constructor(code: C, path: Path, details: Details[C]) {
    const text = speak(sentences[code](details));
    super(path === '' ? text : `${path}: ${text}`);
    this.name = 'CodecError';
    this.code = code;
    this.path = path;
    this.details = details;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether this is a {@link CodecError}, of this code if one is given; holds across two copies of the package. */
export function isCodecError<C extends RefusalCode>(error: unknown, code: C): error is CodecError<C>;
export function isCodecError(error: unknown): error is CodecError;
export function isCodecError(error: unknown, code?: RefusalCode): boolean {
  if (typeof error !== 'object' || error === null || !(brand in error)) return false;
  return code === undefined || ('code' in error && error.code === code);
}
