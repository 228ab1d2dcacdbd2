import type { ChoiceWire, FieldSchema, FlagsWire, SpecialWire } from '@downlink-kit/codec/tree';
import { valueOfCount } from '../arguments/integers.ts';
import { type Fault, faults, NOT_LISTS, NOT_OBJECTS } from './fault.ts';

/** What is wrong for a choice: everything that is none of its values. */
export function choiceFaults({ of }: ChoiceWire): readonly Fault[] {
  const values = of.map(([value]) => value);
  const counts = of.map(([, count]) => count);
  const spelt = values.flatMap((value) => [
    String(value),
    `${value}x`,
    String(value).toUpperCase(),
    String(value).slice(1),
  ]);
  const beside = values.flatMap((value) => (typeof value === 'number' ? [value + 0.5, -value - 1] : []));
  const wrong = [...spelt, ...beside, ...counts, -1, null, true, false, '', [], {}, [values[0]]];
  return faults(
    'no such option',
    [...new Set(wrong)].filter((value) => !values.includes(value as never)),
  );
}

/** What is wrong for words beside a number: the plain value of their counts, and what is wrong for the number. */
export function specialFaults(
  wire: SpecialWire,
  faultsOf: (schema: FieldSchema) => readonly Fault[],
): readonly Fault[] {
  const words = wire.values.map(([word]) => word);
  const { of } = wire;
  const plain = of.wire.kind === 'integer' ? wire.values.map(([, count]) => valueOfCount(of.wire as never, count)) : [];
  const misspelt = words.flatMap((word) => (word === null ? ['null', 'nul'] : [`${word}x`, word.toUpperCase()]));
  const wrong = misspelt.filter((word) => !words.includes(word) && isTextless(of));
  return [
    ...faults('the count of a word', plain),
    ...faults('no such option', wrong),
    ...faultsOf(of).filter(({ value }) => !words.includes(value as string | null)),
  ];
}

/** Whether a field takes no text, so that a misspelt word is wrong for it. */
function isTextless({ wire }: FieldSchema): boolean {
  return wire.kind === 'integer' || wire.kind === 'float' || wire.kind === 'digits';
}

/** What is wrong for flags, beginning from flags that the field takes. */
export function flagsFaults(wire: FlagsWire, given: unknown): readonly Fault[] {
  const names = wire.names.filter((name) => name !== null);
  const first = names[0]!;
  if (wire.as === 'list') {
    const list = given as readonly unknown[];
    return [
      ...faults('there twice', [[first, first], ...(list.length > 0 ? [[...list, list[0]]] : [])]),
      ...faults('no such option', [[null], [`${first}x`], [...list, 'unheard of'], [[first]], [{}]]),
      ...faults('no such option', typeof first === 'number' ? [[String(first)]] : []),
      ...faults(
        'another type',
        [...NOT_LISTS, { [first]: true }, first].filter((value) => !Array.isArray(value)),
      ),
    ];
  }
  const object = given as Readonly<Record<string, unknown>>;
  const { [String(first)]: _first, ...without } = object;
  return [
    ...faults('without a key', [without, {}]),
    ...faults('unknown key', [{ ...object, 'unheard of': true }]),
    ...faults('another type', [...NOT_OBJECTS, null, { ...object, [first]: 1 }, { ...object, [first]: null }]),
  ];
}
