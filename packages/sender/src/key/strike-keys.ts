/** A text without anything that looks like an API key of The Things Stack, which may have got into the wrong place. */
export function strikeKeys(text: string): string {
  return text.replace(/NNSXS\.[A-Z0-9]+(?:\.[A-Z0-9]+)?/gi, '<API key>');
}
