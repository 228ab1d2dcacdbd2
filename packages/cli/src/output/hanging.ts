import { wrap } from './wrap.ts';

/** A text behind a mark, wrapped to so many columns, its further lines indented as far as the first; colours take no room. */
export function hanging(mark: string, text: string, columns: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const { length } = mark.replace(/\u001b\[\d+m/g, '');
  const indent = ' '.repeat(length);
  return wrap(text, columns - length)
    .map((line, at) => `${at === 0 ? mark : indent}${line}\n`)
    .join('');
}
