import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { beginsWith } from '../tree/heads.ts';
import type { CommandNode } from '../tree/node.ts';
import { isPlainObject } from '../tree/plain.ts';
import { portWords } from '../tree/port.ts';
import { checkFrameLength } from '../write/command.ts';
import { type CommandRead, goesTo, readCommand } from './command.ts';
import { beginning, type Cursor, type Span } from './cursor.ts';

/** A frame as it goes on air: its port, and bytes 0…255. */
export interface Frame {
  readonly fPort: number;
  readonly bytes: ArrayLike<number>;
}

/** Reads a frame: the commands in it, one unless the device packs several. Notes spans where a list for them is given. */
export function readFrame(
  commands: readonly CommandNode[],
  frame: Frame,
  spans?: Span[],
): readonly [CommandRead, ...CommandRead[]] {
  if (!isPlainObject(frame))
    throw new CodecError('wrong_type', '', { value: frame, expected: 'an object with fPort and bytes' });
  const bytes = checkedBytes(frame.bytes);
  const here = commands.filter((command) => goesTo(command, frame.fPort));
  if (here.length === 0) {
    const ports = [...new Set(commands.map(({ fPort }) => portWords(fPort)))];
    throw new CodecError('wrong_port', '', { fPort: frame.fPort, ports });
  }
  if (bytes.length === 0) throw new CodecError('empty_frame', '', {});
  const cursor: Cursor = { bytes, at: 0, spans, firstBit: 0, scale: 1 };
  const first = readOne(here, frame.fPort, cursor);
  const more: CommandRead[] = [];
  while (cursor.at < bytes.length) more.push(readOne(here, frame.fPort, cursor));
  checkRepeats([first, ...more]);
  checkFrameLength(bytes.length, first.command.maxBytes, '');
  return [first, ...more];
}

/** Tries the commands that begin so, in the order declared; where none can be read, the first of them says why. */
function readOne(commands: readonly CommandNode[], fPort: number, cursor: Cursor): CommandRead {
  const rest = cursor.bytes.slice(cursor.at);
  const candidates = commands.filter(({ frame }) => beginsWith(frame, rest));
  if (candidates.length === 0) {
    throw new CodecError('no_such_command', '', { fPort, begins: beginning(cursor, cursor.bytes.length) });
  }
  const from = cursor.at;
  const spans = cursor.spans?.length ?? 0;
  let first: CodecError | undefined;
  for (const command of candidates) {
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

function checkRepeats(reads: readonly CommandRead[]): void {
  const seen = new Set<string>();
  for (const { command } of reads) {
    if (seen.has(command.name) && !command.many) throw new CodecError('repeated', '', { value: command.name });
    seen.add(command.name);
  }
}

function checkedBytes(bytes: unknown): readonly number[] {
  const length = (bytes as ArrayLike<unknown> | null | undefined)?.length;
  if (typeof bytes !== 'object' || !Number.isInteger(length))
    throw new CodecError('wrong_type', 'bytes', { value: bytes, expected: 'a list of bytes' });
  return Array.from(bytes as ArrayLike<unknown>, (value, at) => {
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 255)
      throw new CodecError('not_bytes', '', { at, value });
    return value as number;
  });
}
