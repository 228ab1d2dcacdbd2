import { readFunction, writeFunction } from './emit/command-code.ts';
import { helperNames, helpersFor } from './emit/helpers/helpers.ts';
import { Identifiers } from './emit/identifiers.ts';
import type { CommandNode } from './tree/node.ts';

/** A command's generated functions, as the formatter has them. They throw {@link isRefusal} values, never a CodecError. */
export interface Compiled {
  write(data: unknown): { readonly bytes: number[]; readonly fPort: number };
  read(bytes: readonly number[], from: number, fPort: number): { readonly data: unknown; readonly end: number };
}

const held = new WeakMap<CommandNode, Compiled | null>();

/** The generated functions of a command, made once; null where code may not be made of text (a strict content policy). */
export function compiledOf(command: CommandNode): Compiled | null {
  let compiled = held.get(command);
  if (compiled === undefined) {
    compiled = compile(command);
    held.set(command, compiled);
  }
  return compiled;
}

/** What a generated function throws when it refuses; the reference then says why, with path and details. */
export function isRefusal(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'sentence' in fault;
}

function compile(command: CommandNode): Compiled | null {
  const names = new Identifiers(helperNames);
  const functions = `{ write: ${writeFunction(command, names).text}, read: ${readFunction(command, names).text} }`;
  const helpers = helpersFor(functions)
    .flatMap(({ helpers }) => helpers.map(({ code }) => code))
    .join('\n');
  try {
    return new Function(`"use strict";\nreturn ${functions};\n${helpers}`)() as Compiled;
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}
