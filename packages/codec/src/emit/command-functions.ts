import type { CommandNode } from '../tree/node.ts';
import type { Code } from './code.ts';
import { readFunction, writeFunction } from './command-code.ts';
import type { Identifiers } from './identifiers.ts';
import { layoutComment } from './layout-comment.ts';
import { rowFunction } from './table-code.ts';
import { isOneValue, isShortRow } from './value-row.ts';

/** The two functions of a command, or of several whose frames are alike behind their heads. */
export interface CommandFunctions {
  readonly commands: readonly CommandNode[];
  readonly write: Code;
  readonly read: Code;
  /** The function that makes their rows, where there are enough of them. */
  readonly row: Code | undefined;
  /** What they are, in comments, and both of them. */
  readonly code: string;
}

/** So many commands that are alike are shorter with functions that they share, though each is one value, and that make their rows. */
const MANY = 4;

/** The functions of commands, each pair once, in the order in which they are first needed; none where a row says all. */
export function commandFunctions(commands: readonly CommandNode[], around: Identifiers): readonly CommandFunctions[] {
  const alike = new Map<string, { readonly commands: CommandNode[]; readonly write: string; readonly read: string }>();
  for (const command of commands) {
    const write = behindName(writeFunction(command, around, true));
    const read = behindName(readFunction(command, around, true));
    const functions = alike.get(write + read) ?? { commands: [], write, read };
    alike.set(write + read, functions);
    functions.commands.push(command);
  }
  const needed = [...alike.values()].filter(
    ({ commands }) => !isOneValue(commands[0]!) || (commands.length >= MANY && !isShortRow(commands[0]!)),
  );
  return needed.map(({ commands, write, read }) => {
    const name = commands.length === 1 ? commands[0]!.name : wordsInCommon(commands.map((command) => command.name));
    const writeName = around.unique(`write ${name}`);
    const readName = around.unique(`read ${name}`);
    const row = commands.length < MANY ? undefined : around.unique(`${name} row`);
    const functions = { write: writeName, read: readName, row };
    const code = `${layoutComment(commands)}\nfunction ${writeName.text}${write}\n\nfunction ${readName.text}${read}`;
    return {
      commands,
      ...functions,
      code: row === undefined ? code : `${code}\n\n${rowFunction(row, commands[0]!, functions).text}`,
    };
  });
}

/** A function without the word before its name. */
function behindName({ text }: Code): string {
  return text.slice('function '.length);
}

/** The words that all names have, in their order in the first. */
function wordsInCommon([first = '', ...others]: readonly string[]): string {
  const all = others.map((name) => new Set(wordsOf(name)));
  const common = wordsOf(first).filter((word) => all.every((words) => words.has(word)));
  return common.length === 0 ? 'alike' : common.join(' ');
}

function wordsOf(name: string): readonly string[] {
  return name.match(/[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g)?.map((word) => word.toLowerCase()) ?? [];
}
