import type { AnyDevice } from '@downlink-kit/codec';
import { type CommandNode, commandsOf, dataNames, dataNodes, isBare } from '@downlink-kit/codec/tree';
import { dataType } from './data-type.ts';
import { indented, type Member, objectType, propertyName, union } from './type-text.ts';

/** The type of a device's payload, in its style. */
export function payloadType(device: AnyDevice): string {
  const commands = commandsOf(device);
  const { payload, several } = commands[0];
  switch (payload.style) {
    case 'tagged': {
      const one = union(commands.map((command) => tagged(payload.tag, command)));
      return several ? union([one, `{ commands: (${one})[] }`]) : one;
    }
    case 'keyed':
      return several
        ? objectType(commands.map((command) => keyed(command, true)))
        : union(commands.map((command) => objectType([keyed(command, false)])));
    case 'flat':
      return union(commands.map((command) => dataType(dataNodes(command))));
  }
}

function tagged(tag: string, command: CommandNode): string {
  const head = `{ ${propertyName(tag)}: ${JSON.stringify(command.name)}`;
  if (isBare(command.frame)) return `${head}; value: ${indented(dataType(command.frame))} }`;
  return dataNames(command).length === 0 ? `${head} }` : `${head} } & ${dataType(dataNodes(command))}`;
}

function keyed(command: CommandNode, optional: boolean): Member {
  const data = dataNames(command).length === 0 ? 'true' : dataType(dataNodes(command));
  return { name: command.name, type: command.many ? `(${data})[]` : data, optional };
}
