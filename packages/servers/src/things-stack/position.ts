import { innermostFrame } from '../quickjs/frames.ts';
import type { Thrown } from '../quickjs/guest/text.ts';

/** The innermost frame of a QuickJS stack trace as goja writes frames, without its program counter (tts-formatters §5). */
export function positionOf(stack: string | null): string | undefined {
  const frame = innermostFrame(stack);
  if (frame === undefined) return undefined;
  if (frame.place === undefined) return ` at ${frame.name} (native)`;
  return frame.name === undefined ? ` at ${frame.place}` : ` at ${frame.name} (${frame.place})`;
}

/** What Go prints of something that a script threw: its text and the position. */
export function messageOf(thrown: Thrown): string {
  if (thrown.inner !== undefined) return messageOf(thrown.inner);
  if (thrown.text === null) return 'runtime error';
  return thrown.text + (positionOf(thrown.stack) ?? '');
}
