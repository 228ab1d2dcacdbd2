import { commandsOf } from './device-commands.ts';
import type { JsonSchema, Wider } from './schema/json-schema.ts';
import { commandSchema, payloadSchema } from './schema/payload-schema.ts';
import type { CommandNode } from './tree/node.ts';
import type { AnyDevice, Command } from './types/device.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

export interface SchemaOf {
  /** Draft-07. The keyword `wire` beside each field says how it lies in the frame; validators may ignore it. */
  readonly schema: JsonSchema;
  /** Where the plain schema takes more than `encode`, for want of words in JSON Schema. It never takes less. */
  readonly wider: readonly Wider[];
}

/** The JSON Schema of a device's `decoded_payload`, or of the data of one command. */
export function schemaOf(of: AnyDevice | Command<string, unknown>): SchemaOf {
  const node = of as unknown as CommandNode | undefined;
  const { schema, wider } = node?.kind === 'command' ? commandSchema(node) : payloadSchema(commandsOf(of));
  return { schema: { $schema: DRAFT, ...schema }, wider };
}
