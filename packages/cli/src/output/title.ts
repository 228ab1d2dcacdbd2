import type { Stream } from './terminal.ts';

/** The line above a drawn frame: its command, its port, its length. */
export function title(command: string, fPort: number, length: number, { colors }: Stream): string {
  return `${colors.bold(command)} on port ${fPort}, ${length} ${length === 1 ? 'byte' : 'bytes'}`;
}
