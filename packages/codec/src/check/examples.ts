import { fromHex, toHex } from '../bytes/hex.ts';
import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import type { CommandNode, Example } from '../tree/node.ts';
import { isPlainObject } from '../tree/plain.ts';
import { writeCommand } from '../write/command.ts';

const KEYS = ['data', 'hex', 'description'];

/** Examples are tests: their data goes out as the bytes that they show. */
export function checkExamples(command: CommandNode): void {
  for (const [index, given] of command.examples.entries()) {
    const example = index + 1;
    if (!isPlainObject(given)) {
      const needs = 'an object with data and hex';
      throw new CodecError('bad_option', command.name, { option: `example ${example}`, value: given, needs });
    }
    const stray = Object.keys(given).find((key) => !KEYS.includes(key));
    if (stray !== undefined) throw new CodecError('no_such_option', command.name, { option: stray, options: KEYS });
    const { data, hex } = given as unknown as Example;
    if (typeof hex !== 'string' || fromHex(hex) === undefined) {
      throw new CodecError('bad_option', command.name, {
        option: `the hex of example ${example}`,
        value: hex,
        needs: 'hex digits, two a byte, without blanks',
      });
    }
    const written = writtenHex(command, data, example);
    if (written !== hex.toLowerCase())
      throw new CodecError('wrong_example', command.name, { example, says: hex.toLowerCase(), is: written });
  }
}

function writtenHex(command: CommandNode, data: unknown, example: number): string {
  try {
    return toHex(writeCommand(command, data).bytes);
  } catch (error) {
    if (!isCodecError(error)) throw error;
    throw new CodecError('bad_example', command.name, { example, why: error.message });
  }
}
