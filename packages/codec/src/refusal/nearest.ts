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

/** How many letters have to be written, left out, changed or swapped with their neighbour. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwapped ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + change, swapped));
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}
