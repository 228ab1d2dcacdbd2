import { checkCommand } from './check/command.ts';
import { checkTogether } from './check/device.ts';
import { checkExamples } from './check/examples.ts';
import { checkName } from './check/names.ts';
import { isWholeBetween, requireKnown, requireOption } from './fields/require.ts';
import { CodecError } from './refusal/codec-error.ts';
import { remakeNodes } from './restore/remake-node.ts';
import { freezeDeeply } from './tree/freeze.ts';
import type { CommandNode, Nodes, PayloadStyle, PortNode } from './tree/node.ts';
import { isPlainRecord } from './tree/plain.ts';
import { plant } from './tree/plant.ts';
import { type CommandSpec, isCommandSpec } from './tree/spec.ts';
import type { DataOfSpec, Device, DeviceInfo, Style } from './types/device.ts';

/** The largest application payload of any data rate. */
export const LARGEST_FRAME = 242;

export interface DeviceOptions<S extends Style = Style, V extends boolean = boolean> {
  /**
   * How `decoded_payload` looks. `tagged`, unless told: `{ "command": "open", "zone": 2 }`, the tag's name settable by
   * `{ tag: 'type' }`. `keyed`: `{ "open": { "zone": 2 } }`. `flat`: `{ "zone": 2, "minutes": 30 }`, the fields alone.
   */
  readonly payload?: S;
  /** Whether a frame may hold several commands, one behind the other. */
  readonly several?: V;
  /** The longest frame that the device takes; 242 bytes, the most at any data rate, unless told. */
  readonly maxBytes?: number;
  /** The port of all commands that name none. */
  readonly fPort?: number;
  /** The version of the declaration, for the head of the formatter. */
  readonly version?: string;
}

/**
 * Declares a device. Declaring is checking: what could not be encoded, decoded or told apart is refused here.
 *
 * @throws {CodecError} what is wrong, naming both sides
 */
export function device<
  const C extends Readonly<Record<string, { readonly static: unknown }>>,
  const S extends Style = 'tagged',
  const V extends boolean = false,
>(
  id: string,
  commands: C,
  options: DeviceOptions<S, V> = {},
  // Spelt out here, not under a name, so that hovers and declarations print plain data.
): Device<{ readonly [N in keyof C]: DataOfSpec<C[N]> }, S, V> {
  requireKnown(options, ['payload', 'several', 'maxBytes', 'fPort', 'version']);
  const { payload, several = false, maxBytes = LARGEST_FRAME, fPort, version } = options;
  requireOption(
    isPlainRecord(commands) && Object.keys(commands).length > 0,
    'the commands of a device',
    commands,
    'an object with at least one command',
  );
  const shared = { payload: styleOf(payload ?? 'tagged'), several, maxBytes };
  const nodes = Object.entries(commands).map(([name, spec]) => nameCommand(name, spec, fPort, shared));
  const info: DeviceInfo = {
    id,
    ...(version !== undefined && { version }),
    ...shared,
    commands: nodes.map(({ name }) => name),
  };
  const made = assemble(info, nodes);
  for (const { name, frame } of nodes) checkMade(frame, name);
  return made as never;
}

/** A field that was changed after its maker made it, by spreading say, is no field that the walkers know. */
function checkMade(frame: Nodes, name: string): void {
  remakeNodes(frame, name);
}

/** Checks what a device is made of, singly and together, and makes it. */
export function assemble(info: DeviceInfo, nodes: readonly CommandNode[]): unknown {
  try {
    return assembled(info, nodes);
  } catch (error) {
    if (error instanceof RangeError) throw new CodecError('too_deep', '', {});
    throw error;
  }
}

function assembled(info: DeviceInfo, nodes: readonly CommandNode[]): unknown {
  checkInfo(info);
  for (const { name } of nodes) checkCommandName(name);
  for (const node of nodes) checkCommand(node);
  checkTogether(nodes);
  for (const node of nodes) checkExamples(node);
  return freezeDeeply({ $device: info, ...Object.fromEntries(nodes.map((node) => [node.name, node])) });
}

function checkInfo({ id, version, several, maxBytes }: DeviceInfo): void {
  requireOption(typeof id === 'string' && id.trim() !== '', 'the id of a device', id, 'text, like "acme-av2"');
  const range = `a whole number of bytes, 1…${LARGEST_FRAME}`;
  requireOption(isWholeBetween(maxBytes, 1, LARGEST_FRAME), 'maxBytes', maxBytes, range);
  requireOption(version === undefined || typeof version === 'string', 'version', version, 'text, like "1.2.0"');
  requireOption(typeof several === 'boolean', 'several', several, 'true or false');
}

function checkCommandName(name: string): void {
  checkName(name, '');
  const why = 'names that begin with $ are kept for what a device knows besides';
  if (name.startsWith('$')) throw new CodecError('bad_name', '', { name, why });
}

function nameCommand(
  name: string,
  spec: unknown,
  fPort: number | undefined,
  shared: Pick<CommandNode, 'payload' | 'several' | 'maxBytes'>,
): CommandNode {
  if (!isCommandSpec(spec)) throw new CodecError('bad_item', name, { item: spec, needs: 'write command({ … })' });
  const { title, description, many, confirmed = 'allowed', rules = [], examples = [] } = spec;
  return {
    kind: 'command',
    name,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    fPort: portOf(name, spec, fPort),
    frame: spec.frame,
    confirmed,
    ...(many && { many }),
    rules,
    examples,
    ...shared,
  };
}

function portOf(name: string, spec: CommandSpec, shared: number | undefined): PortNode {
  const fPort = spec.fPort === undefined ? shared : spec.fPort;
  if (fPort === undefined) throw new CodecError('no_port', name, {});
  if (typeof fPort === 'number') return fPort;
  const [field, ...more] = isPlainRecord(fPort) ? plant([fPort]) : [];
  if (field?.kind === 'field' && field.name !== '' && more.length === 0) return field;
  const needs = 'a port 1…223, or one field: { slot: u8({ minimum: 1, maximum: 13 }) }';
  throw new CodecError('bad_option', name, { option: 'fPort', value: fPort, needs });
}

function styleOf(style: Style): PayloadStyle {
  if (style === 'tagged') return { style: 'tagged', tag: 'command' };
  if (style === 'keyed' || style === 'flat') return { style };
  if (isPlainRecord(style)) requireKnown(style, ['tag']);
  const tag = isPlainRecord(style) ? style.tag : undefined;
  requireOption(typeof tag === 'string' && tag !== '', 'payload', style, '"tagged", "keyed", "flat" or { tag: "…" }');
  checkName(tag!, '');
  return { style: 'tagged', tag: tag! };
}
