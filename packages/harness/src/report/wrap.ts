/** Breaks a text at blanks into lines of at most so many columns; a longer word is cut into several. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + 1 + word.length <= columns) line += ` ${word}`;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
    while (line.length > columns) {
      lines.push(line.slice(0, columns));
      line = line.slice(columns);
    }
  }
  return [...lines, line];
}
