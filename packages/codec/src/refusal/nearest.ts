/** The known word that is closest to what was written, if it is close enough to be meant. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const reach = Math.max(1, Math.floor(written.length / 3));
  let best: string | undefined;
  let least = reach + 1;
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= least) continue;
    const distance = editDistance(written.toLowerCase(), word.toLowerCase());
    if (distance < least) {
      best = word;
      least = distance;
    }
  }
  return best;
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = from[i - 1] === to[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + swap));
    }
    row = next;
  }
  return row[to.length]!;
}
