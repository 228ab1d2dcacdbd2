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

/** What calls are counted for. */
export type Scope = 'application' | 'device';

/**
 * Keeps the calls to one application within its rate, as the options and the `X-Rate-Limit-*` headers say it. The webhook
 * route counts per device; the plain route per application from v3.35.2 on and per device before. What it begins with is
 * given up when a device is limited at its first call, or two devices turn out to have a burst each. Until headers come,
 * only the options hold anything back.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #asked: Bucket | undefined;
  readonly #learned = new Map<string, Bucket>();
  #scope: Scope;
  #lastWhole: { device: string; begun: number } | undefined;
  readonly #underWay = new Map<string, number>();

  constructor(clock: Clock, scope: Scope, options?: PaceOptions) {
    this.#clock = clock;
    this.#scope = scope;
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

  /** Says that a call that had a turn at `begun` has ended, and what its reply said of the rate. */
  leave(device: string, begun: number, rate: RateLimit | undefined, isLimited: boolean): void {
    const underWay = this.#leftUnderWay(device);
    if (rate === undefined || rate.limit === 0) return;
    const now = this.#clock.elapsed();
    this.#learnScope(device, rate, begun, now, isLimited);
    const used = Math.max(1, rate.limit - rate.available);
    // Seconds are cut off: a second more is on the safe side. So are calls under way that the server may have counted.
    const bucket = new Bucket(rate.limit, ((rate.reset + 1) * 1_000) / used, rate.available - underWay, now);
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

  /**
   * One burst for all cannot be whole but for one call twice in a shorter time than it takes to grow by one; two devices
   * with a burst each can. A device that is limited at its first call shares a burst with others after all.
   */
  #learnScope(device: string, rate: RateLimit, begun: number, now: number, isLimited: boolean): void {
    if (this.#scope === 'device') {
      if (isLimited && !this.#learned.has(device)) this.#turnTo('application');
      return;
    }
    if (rate.available !== rate.limit - 1) return;
    const last = this.#lastWhole;
    this.#lastWhole = { device, begun };
    if (last === undefined || last.device === device || now - last.begun >= rate.reset * 1_000) return;
    this.#turnTo('device');
    this.#learned.set(last.device, new Bucket(rate.limit, rate.reset * 1_000, rate.available, now));
  }

  #turnTo(scope: Scope): void {
    this.#scope = scope;
    this.#learned.clear();
    this.#underWay.clear();
    this.#lastWhole = undefined;
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
