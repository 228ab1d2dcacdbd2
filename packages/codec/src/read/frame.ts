import { isWholeBetween } from '../fields/require.ts';
import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { beginsWith, fitOf } from '../tree/heads.ts';
import type { CommandNode } from '../tree/node.ts';
import { isPlainObject } from '../tree/plain.ts';
import { portWords } from '../tree/port.ts';
import { type CommandRead, goesTo, readCommand } from './command.ts';
import { beginning, type Cursor, cursorOver, type Span } from './cursor.ts';

/** A frame as it goes on air: its port, and bytes 0…255. */
export interface Frame {
  readonly fPort: number;
  readonly bytes: ArrayLike<number>;
}

/** Reads a command by generated code, moving the cursor; undefined where it refuses, and the walker shall say why. */
export type FastRead = (command: CommandNode, fPort: number, cursor: Cursor) => CommandRead | undefined;

/** Reads a frame: the commands in it, one unless the device packs several. Notes spans where a list for them is given. */
export function readFrame(
  commands: readonly CommandNode[],
  frame: Frame,
  spans?: Span[],
  readFast?: FastRead,
): readonly [CommandRead, ...CommandRead[]] {
  if (!isPlainObject(frame))
    throw new CodecError('wrong_type', '', { value: frame, expected: 'an object with fPort and bytes' });
  const bytes = checkedBytes(frame.bytes, commands[0]!.maxBytes);
  const here = commands.filter((command) => goesTo(command, frame.fPort));
  if (here.length === 0) {
    const ports = [...new Set(commands.map(({ fPort }) => portWords(fPort)))];
    throw new CodecError('wrong_port', '', { fPort: frame.fPort, ports });
  }
  if (bytes.length === 0) throw new CodecError('empty_frame', '', {});
  const cursor = cursorOver(bytes, spans);
  const first = readOne(here, frame.fPort, cursor, readFast);
  const more: CommandRead[] = [];
  while (cursor.at < bytes.length) more.push(readOne(here, frame.fPort, cursor, readFast));
  checkRepeats([first, ...more]);
  return [first, ...more];
}

/**
 * Tries the commands that begin so, in the order declared but for the one that fits farthest, which comes first; where
 * none can be read, the first of them says why.
 */
function readOne(commands: readonly CommandNode[], fPort: number, cursor: Cursor, readFast?: FastRead): CommandRead {
  const rest = cursor.at === 0 ? cursor.bytes : cursor.bytes.slice(cursor.at);
  const candidates = likeliestFirst(
    commands.filter(({ frame }) => beginsWith(frame, rest)),
    rest,
  );
  if (candidates.length === 0) {
    throw new CodecError('no_such_command', '', { fPort, begins: beginning(cursor, cursor.bytes.length) });
  }
  const from = cursor.at;
  const spans = cursor.spans?.length ?? 0;
  let first: CodecError | undefined;
  for (const command of candidates) {
    const fast = readFast?.(command, fPort, cursor);
    if (fast) return fast;
    try {
      return readCommand(command, fPort, cursor, !command.several);
    } catch (error) {
      if (!isCodecError(error)) throw error;
      first ??= error;
      cursor.at = from;
      cursor.spans?.splice(spans);
    }
  }
  throw first!;
}

function likeliestFirst(commands: readonly CommandNode[], bytes: readonly number[]): readonly CommandNode[] {
  if (commands.length < 2) return commands;
  const fits = commands.map(({ frame }) => fitOf(frame, bytes));
  const likeliest = commands[fits.indexOf(Math.max(...fits))]!;
  return [likeliest, ...commands.filter((command) => command !== likeliest)];
}

function checkRepeats(reads: readonly CommandRead[]): void {
  const seen = new Set<string>();
  for (const { command } of reads) {
    if (seen.has(command.name) && !command.many) throw new CodecError('repeated', '', { value: command.name });
    seen.add(command.name);
  }
}

function checkedBytes(bytes: unknown, most: number): readonly number[] {
  const length = (bytes as ArrayLike<unknown> | null | undefined)?.length;
  if (typeof bytes !== 'object' || length === undefined || !isWholeBetween(length, 0, Number.MAX_SAFE_INTEGER))
    throw new CodecError('wrong_type', 'bytes', { value: bytes, expected: 'a list of bytes' });
  // Before they are read: a list that only says how long it is could be any length.
  if (length > most) throw new CodecError('frame_too_long', '', { length, maximum: most });
  const list: number[] = [];
  for (let at = 0; at < length; at++) {
    const value = (bytes as ArrayLike<unknown>)[at];
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 255)
      throw new CodecError('not_bytes', '', { at, value });
    list.push(value as number);
  }
  return list;
}
