import { command } from '@downlink-kit/codec';

/** A command that is its code alone, and that the valve answers with what it is set to. */
export function ask(opcode: number, what: string) {
  return command({ description: `Ask for ${what}`, frame: [opcode] });
}
