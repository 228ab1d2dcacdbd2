import { hasBareData, hasNoData } from '../payload/style.ts';
import type { CommandNode } from '../tree/node.ts';
import type { Built, JsonSchema, Wider } from './json-schema.ts';
import { dataSchema } from './object-schema.ts';

/** The schema of a command's data. */
export function commandSchema(command: CommandNode, extra: Readonly<Record<string, JsonSchema>> = {}): Built {
  const { frame, name, fPort, rules, maxBytes } = command;
  const limits = { rules, maxBytes, ...(typeof fPort !== 'number' && { port: fPort }) };
  const { schema, wider } = dataSchema(frame, name, limits, extra);
  const { title, description } = command;
  return {
    schema: { ...(title !== undefined && { title }), ...(description !== undefined && { description }), ...schema },
    wider,
  };
}

/** The schema of a device's `decoded_payload`. */
export function payloadSchema(commands: readonly [CommandNode, ...CommandNode[]]): Built {
  const { payload, several } = commands[0];
  switch (payload.style) {
    case 'flat':
      return anyOf(commands.map((command) => commandSchema(command)));
    case 'tagged': {
      const one = anyOf(commands.map((command) => taggedSchema(payload.tag, command)));
      return several ? packed(commands, taggedListSchema(one)) : one;
    }
    case 'keyed': {
      const keyed = keyedSchema(commands, several);
      return several ? packed(commands, keyed) : keyed;
    }
  }
}

function taggedSchema(tag: string, command: CommandNode): Built {
  const named = { [tag]: { const: command.name } };
  if (!hasBareData(command)) return commandSchema(command, named);
  const { schema, wider } = commandSchema(command);
  return {
    schema: {
      type: 'object',
      properties: { ...named, value: schema },
      required: [tag, 'value'],
      additionalProperties: false,
    },
    wider,
  };
}

function taggedListSchema(one: Built): Built {
  const list: JsonSchema = {
    type: 'object',
    properties: { commands: { type: 'array', minItems: 1, items: { $ref: '#/definitions/command' } } },
    required: ['commands'],
    additionalProperties: false,
  };
  return {
    schema: { definitions: { command: one.schema }, anyOf: [{ $ref: '#/definitions/command' }, list] },
    wider: one.wider,
  };
}

function keyedSchema(commands: readonly CommandNode[], several: boolean): Built {
  const properties: Record<string, JsonSchema> = {};
  const wider: Wider[] = [];
  for (const command of commands) {
    const built = hasNoData(command) ? { schema: { const: true }, wider: [] } : commandSchema(command);
    properties[command.name] = command.many ? { type: 'array', minItems: 1, items: built.schema } : built.schema;
    wider.push(...built.wider);
  }
  const schema = {
    type: 'object',
    properties,
    additionalProperties: false,
    minProperties: 1,
    ...(!several && { maxProperties: 1 }),
  };
  return { schema, wider };
}

/** Several commands in a frame: their number, their bytes in all, and their ports are beyond JSON Schema. */
function packed(commands: readonly CommandNode[], { schema, wider }: Built): Built {
  return {
    schema: { ...schema, wire: { kind: 'payload', commands } },
    wider: [
      ...wider,
      { path: '', why: 'commands that do not go into one frame: too long, of two ports, or there twice' },
    ],
  };
}

function anyOf(built: readonly Built[]): Built {
  const schemas = built.map(({ schema }) => schema);
  return {
    schema: schemas.length === 1 ? schemas[0]! : { anyOf: schemas },
    wider: built.flatMap(({ wider }) => wider),
  };
}
