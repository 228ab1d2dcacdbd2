import type { Downlink } from './downlink.ts';
import { EncodedDownlink } from './encoded-downlink.ts';
import { payloadOf, readPayload } from './payload/payload.ts';
import type { Call } from './payload/style.ts';
import { CodecError } from './refusal/codec-error.ts';
import type { CommandNode, Confirmation } from './tree/node.ts';
import { checkFrameLength, type Written, writeCommand } from './write/command.ts';

/** Commands that go out in one frame, and its bytes. */
export interface FrameWritten {
  readonly fPort: number;
  readonly bytes: readonly number[];
  readonly calls: readonly [Call, ...Call[]];
}

/**
 * Writes a whole `decoded_payload`, several commands included, as one frame.
 *
 * @throws {CodecError} the first fault in it
 */
export function encodePayload(commands: readonly [CommandNode, ...CommandNode[]], payload: unknown): FrameWritten {
  const calls = readPayload(commands, payload);
  return joinFrame(calls.map(({ command, data, path }) => ({ command, written: writeCommand(command, data, path) })));
}

/** Puts written commands behind each other into one frame. */
export function joinFrame(
  parts: readonly { readonly command: CommandNode; readonly written: Written }[],
): FrameWritten {
  const [first, ...rest] = parts as readonly [(typeof parts)[number], ...(typeof parts)[number][]];
  const other = rest.find(({ written }) => written.fPort !== first.written.fPort);
  if (other) throw new CodecError('different_ports', '', { first: first.written.fPort, second: other.written.fPort });
  const bytes = parts.flatMap(({ written }) => [...written.bytes]);
  checkFrameLength(bytes.length, first.command.maxBytes, '');
  const calls = parts.map(({ command, written }) => ({ command, data: written.data })) as unknown as readonly [
    Call,
    ...Call[],
  ];
  return { fPort: first.written.fPort, bytes, calls };
}

/** A written frame as a downlink. */
export function downlinkOf({ fPort, bytes, calls }: FrameWritten): Downlink {
  const names = calls.map(({ command }) => command.name).join(', ');
  const confirmation = strictest(calls.map(({ command }) => command.confirmed));
  return new EncodedDownlink(names, fPort, confirmation, bytes, () => payloadOf(calls));
}

/** What a frame of several commands may: `never` where one must not, else `required` where one must. */
function strictest(confirmations: readonly Confirmation[]): Confirmation {
  if (confirmations.includes('never')) {
    if (confirmations.includes('required')) throw new CodecError('mixed_confirmation', '', {});
    return 'never';
  }
  return confirmations.includes('required') ? 'required' : 'allowed';
}
