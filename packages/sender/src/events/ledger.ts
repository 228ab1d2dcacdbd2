import { SendError } from '../errors/send-error.ts';
import type { Receipt } from '../receipt.ts';
import { applyEvent, isAbout } from './apply-event.ts';
import type { DownlinkEvent, OtherEvent } from './downlink-event.ts';

/** What a ledger may be told. */
export interface LedgerOptions {
  /** The most downlinks that are followed at once; the oldest are let go of beyond it. 100 000 unless told. */
  most?: number;
}

/**
 * Follows downlinks until nothing more is to come: a sender that is given one enters every downlink before it goes out,
 * so that an event that overtakes its reply is not lost.
 */
export class Ledger {
  readonly #most: number;
  readonly #receipts = new Map<string, { receipt: Receipt; isReplied: boolean }>();

  /** @throws SendError `bad_option` */
  constructor(options: LedgerOptions = {}) {
    this.#most = mostOf(options);
  }

  /** How many downlinks are followed. */
  get size(): number {
    return this.#receipts.size;
  }

  /** Enters a downlink that is about to go out. */
  expect(receipt: Receipt): void {
    this.#keep(receipt, false);
  }

  /** Enters what the reply, or the queue, said of a downlink, and answers with what is known of it altogether. */
  settle(receipt: Receipt): Receipt {
    const { correlationId } = receipt;
    if (correlationId === null) return receipt;
    const known = this.#receipts.get(correlationId)?.receipt;
    const merged = known === undefined ? receipt : mergeReply(known, receipt);
    this.#keep(merged, true);
    return merged;
  }

  /**
   * Applies an event: the receipts of its downlinks as they are now, in the order of the event. Most events are about one
   * downlink, an invalidated queue about all that were in it; the list is empty where none of them is followed here.
   */
  take(event: DownlinkEvent | OtherEvent): Receipt[] {
    if (event.kind === 'other') return [];
    return event.correlationIds.flatMap((id) => {
      const entry = this.#receipts.get(id);
      if (entry === undefined || !isAbout(event, entry.receipt)) return [];
      const receipt = applyEvent(entry.receipt, event);
      this.#keep(receipt, entry.isReplied);
      return [receipt];
    });
  }

  /** What is known of a downlink that is followed. */
  get(correlationId: string): Receipt | undefined {
    return this.#receipts.get(correlationId)?.receipt;
  }

  /** Every downlink that is followed. */
  *[Symbol.iterator](): Generator<Receipt> {
    for (const { receipt } of this.#receipts.values()) yield receipt;
  }

  /** Stops following a downlink. */
  forget(correlationId: string): void {
    this.#receipts.delete(correlationId);
  }

  #keep(receipt: Receipt, isReplied: boolean): void {
    const id = receipt.correlationId;
    if (id === null) return;
    if (isReplied && receipt.isFinal) {
      this.#receipts.delete(id);
      return;
    }
    this.#receipts.set(id, { receipt, isReplied });
    const [oldest] = this.#receipts.keys();
    if (this.#receipts.size > this.#most && oldest !== undefined) this.#receipts.delete(oldest);
  }
}

function mostOf(options: LedgerOptions): number {
  const other = Object.keys(options ?? {}).find((name) => name !== 'most');
  if (other !== undefined) throw refusal(other, 'there is no such option; there is most');
  const { most = 100_000 } = options ?? {};
  if (Number.isInteger(most) && most > 0) return most;
  throw refusal('most', 'it must be a whole number above 0');
}

function refusal(path: string, advice: string): SendError {
  return new SendError('bad_option', { path, advice, enqueued: 'no' });
}

/** What the reply knows (when, where, how often) and what the events proved before it came. */
function mergeReply(known: Receipt, replied: Receipt): Receipt {
  const { progress, isFinal, frameCounter, sessionKeyId, attemptAt, outcome, error } = known;
  if (progress === 'none' && outcome !== 'refused') return replied;
  const { error: _, ...facts } = replied;
  const isRefused = outcome === 'refused' && replied.outcome !== 'queued';
  if (outcome === 'refused' && !isRefused) return replied;
  return {
    ...facts,
    outcome: isRefused ? 'refused' : 'queued',
    progress,
    isFinal,
    ...(error === undefined ? {} : { error }),
    ...(frameCounter === undefined ? {} : { frameCounter }),
    ...(sessionKeyId === undefined ? {} : { sessionKeyId }),
    ...(attemptAt === undefined ? {} : { attemptAt }),
  };
}
