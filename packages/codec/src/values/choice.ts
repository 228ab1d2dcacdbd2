import { CodecError } from '../refusal/codec-error.ts';
import { nearest } from '../refusal/nearest.ts';
import type { ChoiceWire } from '../tree/wire.ts';
import { isText } from './is-text.ts';

export function choiceCount(wire: ChoiceWire, value: unknown, path: string): number {
  for (const [option, count] of wire.of) if (option === value) return count;
  if (isBoolean(wire)) throw new CodecError('wrong_type', path, { value, expected: 'true or false' });
  const options = wire.of.map(([option]) => option);
  const close = isText(value) ? nearest(value, options.filter(isText)) : undefined;
  throw new CodecError('unknown_option', path, { value, options, ...(close !== undefined && { nearest: close }) });
}

export function choiceValue(wire: ChoiceWire, count: number, path: string): unknown {
  for (const [option, own] of wire.of) if (own === count) return option;
  throw new CodecError('unknown_count', path, { count, values: wire.of.map(([option]) => option) });
}

/** Whether a choice is between true and false. */
export function isBoolean(wire: ChoiceWire): boolean {
  return wire.of.length === 2 && wire.of.every(([option]) => typeof option === 'boolean');
}
