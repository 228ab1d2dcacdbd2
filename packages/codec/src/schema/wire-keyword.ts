import { encodePayload } from '../encode-payload.ts';
import { isCodecError } from '../refusal/codec-error.ts';
import type { RefusalCode } from '../refusal/sentences.ts';
import type { CommandNode, Nodes } from '../tree/node.ts';
import type { Wire } from '../tree/wire.ts';
import { specialCount } from '../values/count.ts';
import { countAt, hasWholeValues } from '../values/grid.ts';
import { textBytes } from '../values/text.ts';
import { timeFieldCount } from '../values/time-count.ts';
import { checkFrameLength, checkRule } from '../write/command.ts';
import { writeNodes } from '../write/nodes.ts';
import { openObject } from '../write/object.ts';
import type { Concerns } from './concerns.ts';
import { hidesPlainValues } from './sentinels.ts';
import { isWholeDay } from './text-schema.ts';

/** The value of the `wire` keyword: a field's own, or what an object or a whole payload asks of several fields at once. */
export type WireKeyword =
  | Wire
  | ({ readonly kind: 'object'; readonly nodes: Nodes } & Concerns)
  | { readonly kind: 'payload'; readonly commands: readonly [CommandNode, ...CommandNode[]] };

/**
 * Whether a value passes what JSON Schema has no word for, by the walker's own functions. It looks at the kinds that
 * `schemaOf` lists as wider, each at its own node; everything else is the business of other keywords.
 */
export function wireTakes(wire: WireKeyword, value: unknown): boolean {
  switch (wire.kind) {
    case 'integer':
      return (
        wire.text !== undefined ||
        hasWholeValues(wire) ||
        typeof value !== 'number' ||
        typeof countAt(wire, value) === 'number'
      );
    case 'text':
      return wire.charset === 'ascii' || typeof value !== 'string' || passes(() => textBytes(wire, value, ''));
    case 'time':
      return isWholeDay(wire) || typeof value !== 'string' || passes(() => timeFieldCount(wire, value, ''));
    case 'special':
      return !hidesPlainValues(wire) || passes(() => specialCount(wire, value, ''), SENTINEL);
    case 'object':
      return passes(() => writeWhole(wire.nodes, wire, value), WHOLE);
    case 'payload':
      return passes(() => encodePayload(wire.commands, value), PAYLOAD);
    case 'float':
    case 'choice':
    case 'flags':
    case 'bytes':
    case 'digits':
    case 'list':
    case 'group':
    case 'constant':
      return true;
  }
}

const SENTINEL: readonly RefusalCode[] = ['stands_for'];
const WHOLE: readonly RefusalCode[] = [
  'stretch_too_long',
  'wrong_length',
  'wrong_sum',
  'frame_too_long',
  'empty_frame',
  'more_than',
  'not_less_than',
];
const PAYLOAD: readonly RefusalCode[] = ['frame_too_long', 'different_ports', 'repeated'];

function writeWhole(nodes: Nodes, { rules = [], maxBytes, port }: Concerns, value: unknown): void {
  const object = openObject(nodes, value, '');
  const bytes: number[] = [];
  if (port) writeNodes([port], object, []);
  writeNodes(nodes, object, bytes);
  for (const rule of rules) checkRule(rule, object.canonical, '');
  if (maxBytes !== undefined) checkFrameLength(bytes.length, maxBytes, '');
}

/** Whether something is done without a refusal of these codes; all codes count where none are named. */
function passes(attempt: () => unknown, codes?: readonly RefusalCode[]): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (!isCodecError(error)) throw error;
    return codes !== undefined && !codes.includes(error.code);
  }
}
