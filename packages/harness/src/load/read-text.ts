import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '../findings/finding.ts';

/** No server takes a script, and no description is, anywhere near as large. */
const MOST_BYTES = 2 * 2 ** 20;

/** The text of a file, or why it has none. */
export type TextOrFinding = { readonly text: string } | { readonly finding: Finding };

/** Reads a text file. */
export async function readText(path: string): Promise<TextOrFinding> {
  const wrong = (rule: Finding['rule'], message: string) => ({
    finding: { rule, severity: 'error', message } as const,
  });
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      return wrong(
        'huge-file',
        `${path} has ${size} bytes, more than any script may have; ${MOST_BYTES} are read at most`,
      );
    const bytes = await readFile(path);
    if (bytes.length === 0) return wrong('empty-file', `${path} is empty`);
    if (bytes.includes(0)) return wrong('binary-file', `${path} holds zero bytes, so it is no text`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? wrong('empty-file', `${path} holds nothing but blanks`) : { text };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof TypeError) return wrong('binary-file', `${path} is no UTF-8 text`);
    if (code === 'ENOENT') return wrong('missing-file', `there is no file ${path}`);
    if (code === 'ELOOP') return wrong('broken-link', `${path} is a link that leads in a circle`);
    return wrong('missing-file', `${path} cannot be read: ${message}`);
  }
}
