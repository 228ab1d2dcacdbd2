import { commandsOf } from './device-commands.ts';
import { encodePayload } from './encode-payload.ts';
import { payloadOf } from './payload/payload.ts';
import { readFrame } from './read/frame.ts';
import { isCodecError } from './refusal/codec-error.ts';
import { isPlainObject } from './tree/plain.ts';
import type { AnyDevice } from './types/device.ts';

export interface EncodeDownlinkInput {
  readonly data: unknown;
  /** Ignored: the declaration decides. */
  readonly fPort?: unknown;
}

export type EncodeDownlinkOutput = { bytes: number[]; fPort: number } | { errors: string[] };

export interface DecodeDownlinkInput {
  readonly bytes: readonly number[];
  readonly fPort: number;
}

export type DecodeDownlinkOutput = { data: Record<string, unknown> } | { errors: string[] };

/** A payload formatter in process, with the inputs and outputs of The Things Stack's contract. */
export interface Formatter {
  encodeDownlink(input: EncodeDownlinkInput): EncodeDownlinkOutput;
  decodeDownlink(input: DecodeDownlinkInput): DecodeDownlinkOutput;
}

/** The formatter of a device. It never throws: a refusal is one sentence in `errors`. */
export function formatterOf(device: AnyDevice): Formatter {
  const commands = commandsOf(device);
  return {
    encodeDownlink: (input) =>
      answer(() => {
        const { bytes, fPort } = encodePayload(commands, isPlainObject(input) ? input.data : undefined);
        return { bytes: [...bytes], fPort };
      }),
    decodeDownlink: (input) =>
      answer(() => {
        const { bytes, fPort } = (isPlainObject(input) ? input : {}) as unknown as DecodeDownlinkInput;
        return { data: payloadOf(readFrame(commands, { bytes, fPort })) };
      }),
  };
}

function answer<T>(of: () => T): T | { errors: string[] } {
  try {
    return of();
  } catch (error) {
    return { errors: [sentenceFor(error)] };
  }
}

/** What the refusal says; or what the input's own code threw, where even that can be read. */
function sentenceFor(error: unknown): string {
  try {
    if (isCodecError(error)) return error.message;
    return `the input cannot be read: ${String((error as Error).message)}`;
  } catch {
    return 'the input cannot be read';
  }
}
