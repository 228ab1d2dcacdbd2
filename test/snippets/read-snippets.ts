import { readFileSync } from 'node:fs';

/** A fenced block of a Markdown file. */
export interface Snippet {
  /** The name that its first line gives it, `// valve.ts`, so that others can import it; else one by its line. */
  readonly name: string;
  /** The line of the fence. */
  readonly line: number;
  readonly code: string;
}

/** The blocks of one language in a Markdown file, in their order. */
export function readSnippets(file: string, language: 'ts' | 'sh'): Snippet[] {
  const text = readFileSync(file, 'utf8');
  const fences = text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
  return [...fences].map((fence) => {
    const code = fence[1]!;
    const line = text.slice(0, fence.index).split('\n').length;
    return { name: /^\/\/ ([\w-]+\.ts)\n/.exec(code)?.[1] ?? `line-${line}.ts`, line, code };
  });
}
