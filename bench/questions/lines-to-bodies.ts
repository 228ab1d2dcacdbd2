import { bodies } from '../bodies.ts';
import { linesFile } from '../lines-file.ts';
import type { Question, Sample, Size } from '../question.ts';

const LINES = { short: 2_000, usual: 200_000, long: 1_000_000 };

export const linesToBodies: Question = {
  name: 'lines/rate',
  asks: 'how long does it take to make the body of a request of a JSON line, of a million in a file?',
  against: 'by hand',
  unit: 'ns',
  async prepare(size) {
    const { path, remove } = linesFile(LINES[size]);
    const rate = (way: 'codec' | 'by hand'): Sample => ({
      answer: () => bodies(way, path).answer,
      sample: () => (bodies(way, path).milliseconds * 1e6) / LINES[size],
    });
    return { variants: { 'by hand': rate('by hand'), codec: rate('codec') }, rounds: 5, close: async () => remove() };
  },
};

export const linesMemory: Question = {
  name: 'lines/memory',
  asks: 'how much memory does a process reach that makes bodies of so many lines?',
  against: few('short'),
  unit: 'MB',
  async prepare(size) {
    const sizes = (['short', 'usual', 'long'] as const).slice(0, { short: 1, usual: 2, long: 3 }[size]);
    const files = sizes.map((each) => ({ each, file: linesFile(LINES[each]) }));
    const variants = files.map(({ each, file }): [string, Sample] => [
      few(each),
      { answer: () => bodies('codec', file.path).answer.lines > 0, sample: () => bodies('codec', file.path).megabytes },
    ]);
    return {
      variants: Object.fromEntries(variants),
      rounds: 3,
      close: async () => {
        for (const { file } of files) file.remove();
      },
    };
  },
};

function few(size: Size): string {
  return `${LINES[size]} lines`;
}
