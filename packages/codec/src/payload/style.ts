import { CodecError } from '../refusal/codec-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { dataNames } from '../tree/data-nodes.ts';
import { isBare } from '../tree/names.ts';
import type { CommandNode } from '../tree/node.ts';
import { isText } from '../values/is-text.ts';

/** A command and its data, as they stand in a payload or come out of a frame. */
export interface Call {
  readonly command: CommandNode;
  readonly data: unknown;
}

/** A command that a payload speaks of, and where in it: under its name, behind its place where it stands in a list. */
export interface GivenCall extends Call {
  readonly path: string;
}

/** A command whose data has no keys at all. */
export function hasNoData(command: CommandNode): boolean {
  return dataNames(command).length === 0;
}

/** A command whose data is a bare value, not an object. */
export function hasBareData(command: CommandNode): boolean {
  return isBare(command.frame);
}

/** Refuses a list of more commands than a frame has bytes, before any is read: each takes one at least. */
export function requireRoom(list: readonly unknown[], maximum: number, path: string): void {
  const count = list.length;
  if (count > maximum)
    throw new CodecError('wrong_count', path, { count, minimum: 1, maximum, takes: `at most ${maximum}` });
}

export function commandNamed(commands: readonly CommandNode[], name: unknown, path = ''): CommandNode {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const names = commands.map((one) => one.name);
  const close = isText(name) ? nearest(name, names) : undefined;
  throw new CodecError('unknown_command', path, {
    value: name,
    commands: names,
    ...(close !== undefined && { nearest: close }),
  });
}
