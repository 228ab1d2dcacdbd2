import { CodecError } from '../refusal/codec-error.ts';
import { listNames } from '../refusal/names.ts';
import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { isBare, mayBeEmpty } from '../tree/names.ts';
import type { CommandNode, Rule } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { isPlainObject } from '../tree/plain.ts';
import type { IntegerWire } from '../tree/wire.ts';
import { integerCount } from '../values/integer.ts';
import { writeNodes } from './nodes.ts';
import { canonicalData, type ObjectData, openObject, refuseOtherKeys, requireGiven } from './object.ts';

/** A command as it goes out. */
export interface Written {
  readonly fPort: number;
  readonly bytes: readonly number[];
  /** The canonical data: `{}` for a command without fields. */
  readonly data: unknown;
}

/**
 * Writes a command's data; `path` is where its payload has it, its name unless told.
 *
 * @throws {CodecError} the first fault in the order of the declaration, else the first unknown key, else a broken rule
 */
export function writeCommand(command: CommandNode, data: unknown, path: string = command.name): Written {
  const object = openCommand(command, data, path);
  const bytes: number[] = [];
  const fPort = writePort(command, object);
  writeNodes(command.frame, object, bytes);
  refuseOtherKeys(object);
  for (const rule of command.rules) checkRule(rule, object.canonical, path);
  checkFrameLength(bytes.length, command.maxBytes, path);
  return { fPort, bytes, data: canonicalData(object) };
}

function openCommand(command: CommandNode, data: unknown, path: string): ObjectData {
  const { frame } = command;
  if (dataNames(command).length === 0) {
    const nothing = data === undefined || isPlainObject(data);
    if (!nothing) throw new CodecError('takes_no_data', path, { value: data });
    return openObject(frame, data ?? {}, path);
  }
  if (data === undefined && !isBare(frame)) {
    throw new CodecError('missing_field', path, { expected: `an object with ${listNames(dataNames(command))}` });
  }
  return openObject(frame, data === null && mayBeEmpty(dataNodes(command)) ? {} : data, path);
}

function writePort({ fPort }: CommandNode, object: ObjectData): number {
  if (typeof fPort === 'number') return fPort;
  const value = requireGiven(fPort, object, []);
  const port = integerCount(fPort.schema, fPort.schema.wire as IntegerWire, value, pathOf(object.path, fPort.name));
  object.canonical[fPort.name] = port;
  return port;
}

/** What must hold between two fields; where one is not there, nothing has to. */
export function checkRule({ kind, low, high }: Rule, data: Readonly<Record<string, unknown>>, path: string): void {
  const lowValue = data[low];
  const highValue = data[high];
  if (!isOrdered(lowValue) || !isOrdered(highValue) || typeof lowValue !== typeof highValue) return;
  if (kind === 'atMost' && lowValue > highValue)
    throw new CodecError('more_than', path, { low, high, lowValue, highValue });
  if (kind === 'lessThan' && lowValue >= highValue)
    throw new CodecError('not_less_than', path, { low, high, lowValue, highValue });
}

/** Numbers, and times, which come in the order of their text. */
function isOrdered(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

/** A frame has at least one byte, and no more than its device takes. */
export function checkFrameLength(length: number, maximum: number, path: string): void {
  if (length === 0) throw new CodecError('empty_frame', path, {});
  if (length > maximum) throw new CodecError('frame_too_long', path, { length, maximum });
}
