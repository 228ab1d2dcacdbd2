const MOST = 8;

/** Names in a row, as sentences list them: up to eight, then how many more; `none` where there are none. */
export function listNames(names: readonly (string | number | boolean | null)[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, MOST).join(', ');
  return names.length <= MOST ? shown : `${shown} and ${names.length - MOST} more`;
}

/** Values in a row as they are written in JSON, up to eight, then how many more. */
export function listValues(values: readonly unknown[]): string {
  return listNames(values.map((value) => JSON.stringify(value)));
}

/** What a choice takes, in words: its one value, or one of several. */
export function optionWords(values: readonly unknown[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : `one of ${listValues(values)}`;
}

/** How many of something there may be, in words. */
export function countWords(minimum: number, maximum?: number): string {
  if (maximum === undefined) return `at least ${minimum}`;
  return minimum === maximum ? String(minimum) : `${minimum}…${maximum}`;
}
