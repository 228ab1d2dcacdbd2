import type { Outside } from './machine.ts';

/** The clock and the time zone of the call that runs now. */
export class Surroundings implements Outside {
  #clock: number | undefined;
  #zone: Intl.DateTimeFormat | undefined;
  readonly #zones = new Map<string, Intl.DateTimeFormat>();
  readonly stopped: () => boolean;

  constructor(stopped: () => boolean) {
    this.stopped = stopped;
  }

  /** Sets both; without them the real clock runs and local time is UTC. */
  set(clock: number | undefined, timeZone: string | undefined): void {
    this.#clock = clock;
    this.#zone = timeZone === undefined || timeZone === 'UTC' ? undefined : this.#format(timeZone);
  }

  now(): number {
    return this.#clock ?? Date.now();
  }

  offset(moment: number): number {
    if (this.#zone === undefined) return 0;
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of this.#zone.formatToParts(moment)) part[type] = Number(value);
    const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
    return Math.round((local - moment) / 60_000);
  }

  #format(timeZone: string): Intl.DateTimeFormat {
    const known = this.#zones.get(timeZone);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    this.#zones.set(timeZone, made);
    return made;
  }
}
