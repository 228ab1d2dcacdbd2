const YEARS = [2031, 2019, 2026, 2040, 2100];

/** One of many times of day, weekdays, months and years, in milliseconds; 29 of them have every hour, weekday and month. */
export function clockNumbered(nth: number): number {
  return Date.UTC(YEARS[nth % YEARS.length]!, (7 * nth) % 12, 1 + ((5 * nth) % 28), nth % 24, (13 * nth) % 60, nth);
}
