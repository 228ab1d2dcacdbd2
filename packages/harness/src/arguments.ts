import type { AnyDevice, Command } from '@downlink-kit/codec';
import { type CommandNode, commandsOf } from '@downlink-kit/codec/tree';
import type fc from 'fast-check';
import { type Call, calls } from './arguments/commands.ts';
import { callsThatFit, type Payload, payloads } from './arguments/payloads.ts';

/** Data that a command takes: within its limits, often at them, in all spellings that mean the same. */
export function argumentsOf<T>(command: Command<string, T>): fc.Arbitrary<T> {
  return callsOf(command).map(({ given }) => given as T);
}

/** Calls of a command, or of any command of a device, with their canonical data, port and bytes. */
export function callsOf(of: AnyDevice | Command): fc.Arbitrary<Call> {
  const node = of as unknown as CommandNode;
  if (node.kind !== 'command') return callsThatFit(commandsOf(of));
  return calls(node).filter(({ problems }) => problems.length === 0);
}

/** Whole `decoded_payload`s of a device, with their canonical form, port and bytes. */
export function payloadsOf(device: AnyDevice): fc.Arbitrary<Payload> {
  return payloads(commandsOf(device));
}
