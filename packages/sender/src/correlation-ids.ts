import { randomUUID } from 'node:crypto';
import { SendError } from './errors/send-error.ts';

const MARK = 'downlink-kit:';

/** Makes the correlation ids of a sender. */
export class CorrelationIds {
  readonly #make: () => string;
  readonly #spare = countedIds();

  /** With what makes the unique part of each: a random UUID and a number unless told. */
  constructor(make: (() => string) | undefined) {
    this.#make = make ?? this.#spare;
  }

  /** So many ids that differ. @throws SendError `bad_option` for what is no text, or an id for the second time. */
  take(count: number): string[] {
    const ids = new Set<string>();
    while (ids.size < count) {
      const id = this.#one();
      if (ids.has(id)) throw refusal(`${JSON.stringify(id)} is there twice; each downlink needs an id of its own`);
      ids.add(id);
    }
    return [...ids];
  }

  /** The same for what goes nowhere, which needs ids even where none can be made as told. */
  takeSpare(count: number): string[] {
    try {
      return this.take(count);
    } catch {
      return Array.from({ length: count }, () => MARK + this.#spare());
    }
  }

  #one(): string {
    let id: unknown;
    try {
      id = this.#make();
    } catch (cause) {
      throw refusal('it throws an error', cause);
    }
    if (typeof id !== 'string' || id === '') throw refusal('it gives no text; each downlink needs an id of its own');
    return MARK + id;
  }
}

/** Ids that are unique everywhere: a random part for the sender, and a number for each. */
function countedIds(): () => string {
  const own = randomUUID();
  let count = 0;
  return () => {
    count += 1;
    return `${own}-${count}`;
  };
}

function refusal(advice: string, cause?: unknown): SendError {
  return new SendError('bad_option', { path: 'newId', advice, enqueued: 'no', cause });
}
