import { inspect } from 'node:util';
import { SendError } from '../errors/send-error.ts';

const HIDDEN = '<API key>';

/** An API key that can be sent, and nothing else: it shows neither in logs nor in JSON, and is struck from texts. */
export class ApiKey {
  readonly #value: string;
  readonly #secrets: readonly string[];

  constructor(value: unknown) {
    const why = whyNoKey(value);
    if (why !== undefined) {
      throw new SendError('bad_option', { path: 'apiKey', advice: `${why}; give the key alone`, enqueued: 'no' });
    }
    Object.defineProperty(this, inspect.custom, { value: () => HIDDEN });
    this.#value = value as string;
    const secret = this.#value.split('.')[2];
    this.#secrets = secret !== undefined && secret.length >= 8 ? [this.#value, secret] : [this.#value];
  }

  /** The value of the Authorization header; goes into a request and nowhere else. */
  authorization(): string {
    return `Bearer ${this.#value}`;
  }

  /** A text with the key and its secret part struck out, in case something in between sends them back. */
  strikeFrom(text: string): string {
    return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }
}

/** What is wrong with a key, in words that do not show it. */
function whyNoKey(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'there is no API key';
  if (/^bearer\s/i.test(value)) return 'the API key begins with the word Bearer';
  return /^[\x21-\x7e]+$/.test(value)
    ? undefined
    : 'the API key holds blanks, line breaks or other letters that no key has';
}
