import { type CommandNode, dataNames, isBare } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { type Call, calls } from './commands.ts';

/** A `decoded_payload` as it may be given, its canonical form, and the frame that it goes out as. */
export interface Payload {
  readonly given: unknown;
  readonly canonical: unknown;
  readonly fPort: number;
  readonly bytes: readonly number[];
  readonly calls: readonly Call[];
}

/** A command's name and its data, whatever it is. */
export interface NamedData {
  readonly command: CommandNode;
  readonly data: unknown;
}

type Commands = readonly [CommandNode, ...CommandNode[]];

/** Whole payloads of a device, several commands in one where it packs them. */
export function payloads(commands: Commands): fc.Arbitrary<Payload> {
  const sound = callsThatFit(commands);
  const drawn = fc.array(sound, { minLength: 1, maxLength: commands[0].several ? 4 : 1 });
  return fc.tuple(drawn, fc.boolean()).map(([list, alone]) => {
    const together = inOneFrame(list, commands);
    const given = together.map(({ command, given: data }) => ({ command, data }));
    const canonical = together.map(({ command, canonical: data }) => ({ command, data }));
    return {
      given: payloadOf(given, alone),
      canonical: payloadOf(canonical, false),
      fPort: together[0]!.fPort,
      bytes: together.flatMap(({ bytes }) => bytes),
      calls: together,
    };
  });
}

/** Calls of any of the commands that can be sent. */
export function callsThatFit(commands: Commands): fc.Arbitrary<Call> {
  return fc.oneof(...commands.map((command) => calls(command).filter(({ problems }) => problems.length === 0)));
}

/** Of some calls, those that go into one frame with the first, in the order in which they go out. */
function inOneFrame(list: readonly Call[], commands: Commands): readonly Call[] {
  const { payload, maxBytes } = commands[0];
  const taken: Call[] = [];
  for (const call of list) {
    const again = taken.some(({ command }) => command === call.command) && !call.command.many;
    const elsewhere = taken.some(({ fPort }) => fPort !== call.fPort);
    const long = [...taken, call].flatMap(({ bytes }) => bytes).length > maxBytes;
    if (!again && !elsewhere && !long) taken.push(call);
  }
  if (payload.style !== 'keyed') return taken;
  return taken.sort((one, other) => commands.indexOf(one.command) - commands.indexOf(other.command));
}

/** The payload of named data in the style of their device; one alone may stand without its list. */
export function payloadOf(list: readonly NamedData[], alone: boolean): unknown {
  const { payload, several } = list[0]!.command;
  switch (payload.style) {
    case 'tagged': {
      const objects = list.map((one) => tagged(payload.tag, one));
      return several && !(alone && objects.length === 1) ? { commands: objects } : objects[0];
    }
    case 'keyed':
      return keyed(list);
    case 'flat':
      return list[0]!.data;
  }
}

function tagged(tag: string, { command, data }: NamedData): unknown {
  return isBare(command.frame) ? { [tag]: command.name, value: data } : { [tag]: command.name, ...(data as object) };
}

function keyed(list: readonly NamedData[]): unknown {
  const payload: Record<string, unknown> = {};
  for (const { command, data } of list) {
    const value = dataNames(command).length === 0 ? true : data;
    const before = Object.hasOwn(payload, command.name) ? (payload[command.name] as unknown[]) : [];
    payload[command.name] = command.many ? [...before, value] : value;
  }
  return payload;
}
