import type { AnyDevice, Command } from '@downlink-kit/codec';
import { type CommandNode, commandsOf } from '@downlink-kit/codec/tree';
import type fc from 'fast-check';
import { commandMisses, type NearMiss } from './faults/of-command.ts';
import { payloadMisses } from './faults/of-payload.ts';
import { listedOptions } from './faults/options.ts';

/** Data with one fault, which must be refused: of a command, or the whole `decoded_payload` of a device. */
export function nearMissesOf(of: AnyDevice | Command): fc.Arbitrary<NearMiss> {
  const node = of as unknown as CommandNode;
  return node.kind === 'command' ? commandMisses(node, listedOptions([node])) : payloadMisses(commandsOf(of));
}
