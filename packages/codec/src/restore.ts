import { assemble } from './device.ts';
import { showValue } from './refusal/show-value.ts';
import { remakeFieldNode, remakeNodes } from './restore/remake-node.ts';
import { copyOf, type Json, listAt, notOurs, objectAt, sameJson, textAt } from './restore/shape.ts';
import { styleOfJson } from './restore/style.ts';
import type { CommandNode, Confirmation, Example, Rule } from './tree/node.ts';
import type { AnyDevice, DeviceInfo } from './types/device.ts';

/**
 * Reads a device back from JSON. Everything is made anew as a declaration makes it, and all its checks run again, so
 * that no JSON can be a device that could not have been declared.
 *
 * @throws {CodecError} `bad_tree`, or what is wrong with the declaration
 */
export function restore(json: unknown): AnyDevice {
  try {
    return restored(objectAt(copyOf(json), ''));
  } catch (error) {
    if (error instanceof RangeError) throw notOurs('', 'it is nested too deeply');
    throw error;
  }
}

function restored(json: Json): AnyDevice {
  const info = infoOf(objectAt(json.$device, '$device'));
  const nodes = info.commands.map((name) =>
    commandOf(objectAt(Object.hasOwn(json, name) ? json[name] : undefined, name), name, info),
  );
  const stray = Object.keys(json).find((key) => key !== '$device' && !info.commands.includes(key));
  if (stray !== undefined) throw notOurs(stray, 'it is not among the commands of the device');
  return assemble(info, nodes) as AnyDevice;
}

function infoOf(json: Json): DeviceInfo {
  const commands = listAt(json.commands, '$device.commands').map((name) => textAt(name, '$device.commands'));
  if (new Set(commands).size !== commands.length || commands.length === 0)
    throw notOurs('$device.commands', 'it names no command, or one twice');
  const info: DeviceInfo = {
    id: json.id as string,
    ...(json.version !== undefined && { version: json.version as string }),
    payload: styleOfJson(json.payload),
    several: json.several as boolean,
    maxBytes: json.maxBytes as number,
    commands,
  };
  if (!sameJson(info, json)) throw notOurs('$device', 'it holds something else than a device says of itself');
  return info;
}

function commandOf(json: Json, name: string, { payload, several, maxBytes }: DeviceInfo): CommandNode {
  const { title, description } = json;
  const made: CommandNode = {
    kind: 'command',
    name,
    ...(title !== undefined && { title: textAt(title, name) }),
    ...(description !== undefined && { description: textAt(description, name) }),
    fPort: typeof json.fPort === 'number' ? json.fPort : remakeFieldNode(objectAt(json.fPort, name), name, 'bytes'),
    frame: remakeNodes(json.frame, name),
    confirmed: json.confirmed as Confirmation,
    ...(json.many === true && { many: true }),
    rules: listAt(json.rules, name).map((rule) => ruleOf(objectAt(rule, name), name)),
    examples: listAt(json.examples, name).map((example) => objectAt(example, name) as unknown as Example),
    payload,
    several,
    maxBytes,
  };
  if (!['never', 'allowed', 'required'].includes(made.confirmed))
    throw notOurs(name, 'it does not say whether it may be confirmed');
  if (!sameJson(made, json)) throw notOurs(name, 'it holds something else than a command says of itself');
  return made;
}

function ruleOf({ kind, low, high }: Json, path: string): Rule {
  if (kind !== 'atMost' && kind !== 'lessThan') throw notOurs(path, `there is no rule called ${showValue(kind)}`);
  return { kind, low: textAt(low, path), high: textAt(high, path) };
}
