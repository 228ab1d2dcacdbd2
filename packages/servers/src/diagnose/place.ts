import type { OutcomeError } from '@downlink-kit/goja';
import type { Wrapper } from '../profiles/profile.ts';
import type { Place } from './code-frame.ts';

/** What is found of a position in an error: the innermost function, and the place if it lies in the script. */
export interface Position {
  readonly function?: string;
  readonly place?: Place;
}

const frame = /(?: at |^)(?:([^\s()]+) \()?<?(?:eval|main|codec)>?:(\d+):(\d+)(?:\(\d+\))?\)?$/;
const native = / at (\S+) \(native\)$/;
const syntax = /(?:Line (\d+):(\d+) |(?:^| )at (\d+):(\d+)$)/;

/** Finds where an error happened, in the lines and columns of the author's script. */
export function positionOf(error: OutcomeError, script: string, wrapper: Wrapper): Position {
  const text = error.stack ?? error.message;
  const built = native.exec(text);
  if (built !== null) return { function: built[1]! };
  const found = frame.exec(text);
  if (found !== null) {
    const [, name, line, column] = found;
    return {
      ...(name === undefined ? {} : { function: name }),
      ...placeIn(script, wrapper, Number(line), Number(column)),
    };
  }
  const place = syntax.exec(error.message);
  if (place === null) return {};
  return placeIn(script, wrapper, Number(place[1] ?? place[3]), Number(place[2] ?? place[4]));
}

function placeIn(script: string, wrapper: Wrapper, wrappedLine: number, wrappedColumn: number): { place?: Place } {
  const line = wrappedLine - wrapper.lines;
  const count = script.split('\n').length;
  if (line < 1) return {};
  // What is left open is noticed only at the end of the wrapper, after the last line of the script.
  if (line > count) return {};
  const column = line === 1 ? wrappedColumn - wrapper.columns : wrappedColumn;
  return { place: column >= 1 ? { line, column } : { line } };
}
