/** A digest of plain data, sixteen hex digits (FNV-1a, 64 bits); the order of keys does not count. */
export function digestOf(value: unknown): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of sortedJson(value))
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0)!)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${sortedJson(inner)}`).join()}}`;
}
