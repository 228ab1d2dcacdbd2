/** JSON of anything: what JSON has no word for goes out as text, so that no detail vanishes. */
export function jsonOf(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, inner: unknown) => (isForeign(inner) ? String(inner) : inner), indent);
}

function isForeign(value: unknown): boolean {
  return (
    ['bigint', 'function', 'symbol'].includes(typeof value) || (typeof value === 'number' && !Number.isFinite(value))
  );
}
