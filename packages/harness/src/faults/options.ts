import { type CommandNode, dataNodes, listedValues, objectNodes, objectsIn } from '@downlink-kit/codec/tree';

/** All values that choices and constants of some commands list: by them layouts and commands are told apart. */
export function listedOptions(commands: readonly CommandNode[]): readonly unknown[] {
  return commands.flatMap((command) =>
    [...objectsIn(dataNodes(command), '')].flatMap(({ nodes }) =>
      [...objectNodes(nodes)].flatMap((node) => {
        const fields = node.kind === 'field' ? [node] : node.kind === 'bits' ? [...node.nodes, ...node.sliced] : [];
        return fields.flatMap((field) => (field.kind === 'field' ? (listedValues(field.schema) ?? []) : []));
      }),
    ),
  );
}
