/** A regular expression, without anchors, for the decimal texts of the whole numbers between two, both included. */
export function decimalRange(minimum: bigint, maximum: bigint): string {
  const ways: string[] = [];
  if (minimum < 0n) {
    const least = maximum < 0n ? -maximum : 1n;
    ways.push(`-(?:${naturals(least, -minimum).join('|')})`);
  }
  if (maximum >= 0n) ways.push(...naturals(minimum < 0n ? 0n : minimum, maximum));
  return `(?:${ways.join('|')})`;
}

/** The ways to write the numbers between two, none below zero: one number of digits after the other. */
function naturals(least: bigint, most: bigint): string[] {
  const ways: string[] = [];
  for (let digits = String(least).length; digits <= String(most).length; digits++) {
    const low = digits === String(least).length ? String(least) : `1${'0'.repeat(digits - 1)}`;
    const high = digits === String(most).length ? String(most) : '9'.repeat(digits);
    ways.push(...sameLength(low, high));
  }
  return ways;
}

/** The ways between two texts of one length: those that share their first digit, then those in between. */
function sameLength(low: string, high: string): string[] {
  if (low === high) return [low];
  if (/^0*$/.test(low) && /^9*$/.test(high)) return [anyDigits(low.length)];
  const first = Number(low[0]);
  const last = Number(high[0]);
  if (low.length === 1) return [digitsBetween(first, last)];
  if (first === last) return sameLength(low.slice(1), high.slice(1)).map((way) => low[0] + way);
  const ways: string[] = [];
  const wholeLow = /^0*$/.test(low.slice(1));
  const wholeHigh = /^9*$/.test(high.slice(1));
  if (!wholeLow) ways.push(...sameLength(low.slice(1), '9'.repeat(low.length - 1)).map((way) => low[0] + way));
  const from = wholeLow ? first : first + 1;
  const to = wholeHigh ? last : last - 1;
  if (from <= to) ways.push(digitsBetween(from, to) + anyDigits(low.length - 1));
  if (!wholeHigh) ways.push(...sameLength('0'.repeat(high.length - 1), high.slice(1)).map((way) => high[0] + way));
  return ways;
}

function anyDigits(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '[0-9]' : `[0-9]{${count}}`;
}

function digitsBetween(from: number, to: number): string {
  return from === to ? String(from) : `[${from}-${to}]`;
}
