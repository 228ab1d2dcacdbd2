/** What something that was thrown says of itself, whatever it is: modules throw things that cannot even be read. */
export function saidBy(thrown: unknown): { readonly why: string; readonly stack: readonly string[] } {
  try {
    if (!(thrown instanceof Error)) return { why: `it threw ${JSON.stringify(thrown) ?? String(thrown)}`, stack: [] };
    const { message, stack } = thrown;
    const lines = String(stack ?? '').split('\n');
    return { why: String(message), stack: lines.filter((line) => /^\s*at /.test(line)) };
  } catch {
    return { why: 'it threw something that cannot be read', stack: [] };
  }
}
