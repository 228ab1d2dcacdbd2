import { CodecError } from '../refusal/codec-error.ts';
import type { CommandNode } from '../tree/node.ts';
import { isPlainObject } from '../tree/plain.ts';
import { readFlat } from './flat.ts';
import { keyedPayload, readKeyed } from './keyed.ts';
import { type Call, type GivenCall, requireRoom } from './style.ts';
import { readTagged, taggedPayload } from './tagged.ts';

/** The `decoded_payload` of commands that go out in one frame, in the style of their device. */
export function payloadOf(calls: readonly [Call, ...Call[]]): Record<string, unknown> {
  const { payload, several } = calls[0].command;
  switch (payload.style) {
    case 'tagged': {
      const objects = calls.map((call) => taggedPayload(payload.tag, call));
      return several ? { commands: objects } : objects[0]!;
    }
    case 'keyed':
      return keyedPayload(calls);
    case 'flat':
      return calls[0].data as Record<string, unknown>;
  }
}

/**
 * The commands that a `decoded_payload` speaks of, in the order in which they go out. Their data is not checked yet.
 *
 * @throws {CodecError} why it speaks of none, or of more than a frame of this device holds
 */
export function readPayload(
  commands: readonly [CommandNode, ...CommandNode[]],
  payload: unknown,
): readonly [GivenCall, ...GivenCall[]] {
  const calls = callsIn(commands, payload);
  const [first] = calls;
  if (first === undefined) throw new CodecError('no_command', '', { commands: commands.map(({ name }) => name) });
  if (!first.command.several && calls.length > 1) throw new CodecError('one_command', '', { count: calls.length });
  checkRepeats(calls);
  return calls as [GivenCall, ...GivenCall[]];
}

function callsIn(commands: readonly [CommandNode, ...CommandNode[]], payload: unknown): readonly GivenCall[] {
  const { payload: style, several, maxBytes } = commands[0];
  switch (style.style) {
    case 'tagged': {
      const own = (key: string) => (isPlainObject(payload) && Object.hasOwn(payload, key) ? payload[key] : undefined);
      const list = several && own(style.tag) === undefined ? own('commands') : undefined;
      if (list === undefined) return [readTagged(style.tag, commands, payload, '')];
      if (!Array.isArray(list)) throw new CodecError('wrong_type', 'commands', { value: list, expected: 'a list' });
      refuseBeside(payload as Record<string, unknown>);
      requireRoom(list, maxBytes, 'commands');
      return Array.from(list, (item: unknown, index) => readTagged(style.tag, commands, item, `commands[${index}]`));
    }
    case 'keyed':
      return readKeyed(commands, payload);
    case 'flat':
      return [readFlat(commands, payload)];
  }
}

function refuseBeside(payload: Readonly<Record<string, unknown>>): void {
  const field = Object.keys(payload)
    .filter((key) => key !== 'commands' && payload[key] !== undefined)
    .sort()[0];
  if (field !== undefined) throw new CodecError('unknown_field', '', { field, fields: ['commands'] });
}

/** Only a command that says `many` may come twice in a frame. */
function checkRepeats(calls: readonly Call[]): void {
  const seen = new Set<string>();
  for (const { command } of calls) {
    if (seen.has(command.name) && !command.many) throw new CodecError('repeated', '', { value: command.name });
    seen.add(command.name);
  }
}
