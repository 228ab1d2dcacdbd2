/** A list without what stands in it before. */
export function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
