import type { FieldSchema } from '@downlink-kit/codec/tree';
import { type Fault, faults, NOT_LISTS, NOT_NUMBERS, NOT_TEXT } from './fault.ts';
import { choiceFaults, flagsFaults, specialFaults } from './of-choices.ts';
import { digitsFaults, floatFaults, integerFaults } from './of-numbers.ts';
import { bytesFaults, textFaults, timeFaults } from './of-texts.ts';

/** What is surely wrong for a field, beginning from a value that it takes. */
export function fieldFaults(schema: FieldSchema, given: unknown): readonly Fault[] {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return integerFaults(schema, wire);
    case 'float':
      return floatFaults(schema);
    case 'digits':
      return digitsFaults(schema);
    case 'choice':
      return choiceFaults(wire);
    case 'special':
      return specialFaults(wire, (of) => fieldFaults(of, given));
    case 'flags':
      return flagsFaults(wire, given);
    case 'bytes':
      return bytesFaults(wire, String(given));
    case 'text':
      return textFaults(wire, String(given));
    case 'time':
      return timeFaults(wire);
    case 'constant':
      return faults(
        'another value',
        [...NOT_NUMBERS, ...NOT_TEXT, `${wire.value}x`, String(wire.value), 1].filter((value) => value !== wire.value),
      );
    case 'list':
      return listFaults(schema, given as readonly unknown[]);
    case 'group':
      return [];
  }
}

function listFaults({ minItems, maxItems }: FieldSchema, given: readonly unknown[]): readonly Fault[] {
  const item = given[0];
  const more = item === undefined ? [] : [Array.from({ length: maxItems! + 1 }, (_, at) => given[at] ?? item)];
  const fewer = minItems === 0 ? [] : [given.slice(0, minItems! - 1)];
  return [
    ...faults('too many items', more),
    ...faults('too few items', fewer),
    ...faults('another type', NOT_LISTS),
    ...faults('an object for a list', item === undefined ? [] : [{ ...given }]),
  ];
}
