import type { Clock } from '../clock.ts';
import type { RateLimit } from '../reply/rate-limit.ts';
import { Bucket } from './bucket.ts';

/** A rate that is known beforehand. */
export interface PaceOptions {
  /** Calls a second to the application, at most. */
  perSecond: number;
  /** Calls that may come at once; 1 unless told. */
  burst?: number;
}

/** More devices than this are not remembered one by one. */
const MOST_BUCKETS = 10_000;

/**
 * Keeps the calls to one application within its rate, as the options and the `X-Rate-Limit-*` headers say it. Servers
 * from v3.35.2 on count calls per application, older ones per device: they are taken to count per application until two
 * devices turn out to have a burst each. Until headers come, only the options hold anything back.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #asked: Bucket | undefined;
  readonly #learned = new Map<string, Bucket>();
  #scope: 'application' | 'device' = 'application';
  #lastWhole: { device: string; at: number } | undefined;
  readonly #underWay = new Map<string, number>();

  constructor(clock: Clock, options?: PaceOptions) {
    this.#clock = clock;
    if (options === undefined) return;
    const size = options.burst ?? 1;
    this.#asked = new Bucket(size, 1_000 / options.perSecond, size, clock.elapsed());
  }

  /** Takes a turn if there is one now, and answers 0; else answers how many milliseconds to wait before asking again. */
  enter(device: string): number {
    const wait = this.#asked === undefined && this.#learned.size === 0 ? 0 : this.#waitNow(device);
    if (wait > 0) return wait;
    const key = this.#keyOf(device);
    this.#asked?.take();
    this.#learned.get(key)?.take();
    this.#underWay.set(key, (this.#underWay.get(key) ?? 0) + 1);
    return 0;
  }

  /** Says that a call that had a turn has ended, and what its reply said of the rate. */
  leave(device: string, rate: RateLimit | undefined, isLimited: boolean): void {
    const underWay = this.#leftUnderWay(device);
    if (rate === undefined || rate.limit === 0) return;
    const now = this.#clock.elapsed();
    const interval = ((rate.reset + 1) * 1_000) / Math.max(1, rate.limit - rate.available);
    this.#learnScope(device, rate, now, interval);
    // Calls under way may or may not be in the server's count already; they are taken not to be.
    const bucket = new Bucket(rate.limit, interval, rate.available - underWay, now);
    if (isLimited) bucket.closeUntil(now + (rate.retry + 1) * 1_000);
    this.#remember(this.#keyOf(device), bucket, now);
  }

  #leftUnderWay(device: string): number {
    const key = this.#keyOf(device);
    const left = (this.#underWay.get(key) ?? 1) - 1;
    if (left > 0) this.#underWay.set(key, left);
    else this.#underWay.delete(key);
    return left;
  }

  /** One burst for all would be smaller by one call after each: two whole ones in a row are two bursts. */
  #learnScope(device: string, { limit, available }: RateLimit, now: number, interval: number): void {
    if (this.#scope === 'device' || available !== limit - 1) return;
    const last = this.#lastWhole;
    if (last !== undefined && last.device !== device && now - last.at < interval) {
      this.#scope = 'device';
      this.#learned.clear();
      this.#underWay.clear();
    }
    this.#lastWhole = { device, at: now };
  }

  #remember(key: string, bucket: Bucket, now: number): void {
    this.#learned.delete(key);
    this.#learned.set(key, bucket);
    if (this.#learned.size <= MOST_BUCKETS) return;
    for (const [old, kept] of this.#learned) if (kept.isWhole(now)) this.#learned.delete(old);
    const [oldest] = this.#learned.keys();
    if (this.#learned.size > MOST_BUCKETS && oldest !== undefined) this.#learned.delete(oldest);
  }

  #keyOf(device: string): string {
    return this.#scope === 'application' ? '' : device;
  }

  #waitNow(device: string): number {
    const now = this.#clock.elapsed();
    const learned = this.#learned.get(this.#keyOf(device));
    return Math.max(this.#asked?.waitAt(now) ?? 0, learned?.waitAt(now) ?? 0);
  }
}
