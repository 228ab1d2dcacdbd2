/**
 * Whether a time in the form of RFC 3339 names a day and an hour that there are; what stands behind the seconds is not
 * looked at. `Date` itself takes February 30 for March 2, and 24:00 for the next day.
 */
export function isOnClock(time: string): boolean {
  const local = time.slice(0, 19).toUpperCase();
  const moment = Date.parse(`${local}Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(local);
}
