import { commandsOf } from './device-commands.ts';
import { encodePayload } from './encode-payload.ts';
import { payloadOf } from './payload/payload.ts';
import { readFrame } from './read/frame.ts';
import { isCodecError } from './refusal/codec-error.ts';
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
        const { bytes, fPort } = encodePayload(commands, partOf(input, 'data'));
        return { bytes: [...bytes], fPort };
      }),
    decodeDownlink: (input) =>
      answer(() => {
        const frame = { bytes: partOf(input, 'bytes'), fPort: partOf(input, 'fPort') } as DecodeDownlinkInput;
        return { data: payloadOf(readFrame(commands, frame)) };
      }),
  };
}

/** A part of an input, as generated code reads it: of nothing, nothing. */
function partOf(input: unknown, key: string): unknown {
  return input ? (input as Readonly<Record<string, unknown>>)[key] : input;
}

function answer<T>(of: () => T): T | { errors: string[] } {
  try {
    return of();
  } catch (error) {
    return { errors: [sentenceFor(error)] };
  }
}

/** What the refusal says; or what the input's own code threw: its message if that is text, else itself as text if it can be. */
function sentenceFor(error: unknown): string {
  try {
    if (isCodecError(error)) return error.message;
    const message = (error as Partial<Error> | null | undefined)?.message;
    return `the input cannot be read: ${message && typeof message === 'string' ? message : String(error)}`;
  } catch {
    return 'the input cannot be read';
  }
}
