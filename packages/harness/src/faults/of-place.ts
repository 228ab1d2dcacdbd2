import type { Place } from '../arguments/place.ts';
import { type Fault, faults, NOT_NUMBERS, NOT_OBJECTS } from './fault.ts';
import { fieldFaults } from './of-field.ts';
import { leaveOut, plant, rename } from './plant.ts';

/** One way to spoil a place. */
export interface Spoiling {
  readonly fault: string;
  readonly spoil: (data: unknown) => unknown;
}

const UNKNOWN_KEYS = ['unheard of', '__proto__', 'prototype'];

/** All ways to spoil a place in good data; `options` are values that another place would take for its own. */
export function spoilings(place: Place, options: readonly unknown[]): readonly Spoiling[] {
  const { steps } = place;
  const values = valueFaults(place)
    .filter(({ value }) => !options.includes(value))
    .map(({ fault, value }) => ({ fault, spoil: (data: unknown) => plant(data, steps, () => value) }));
  return [...values, ...keyFaults(place)];
}

function valueFaults(place: Place): readonly Fault[] {
  switch (place.of) {
    case 'field':
      return fieldFaults(place.schema, place.given);
    case 'derived':
      return [
        ...faults('another number', [place.is + 1, place.is - 1, place.is + 0.5]),
        ...faults('another type', NOT_NUMBERS),
      ];
    case 'object':
      return faults('another type', place.nullable ? NOT_OBJECTS : [...NOT_OBJECTS, null]);
  }
}

function keyFaults(place: Place): readonly Spoiling[] {
  const { steps } = place;
  if (place.of === 'object') {
    return UNKNOWN_KEYS.map((key) => ({ fault: 'unknown key', spoil: (data) => plant(data, steps, withKey(key)) }));
  }
  const name = steps.at(-1);
  if (typeof name !== 'string') return [];
  const misspelt = { fault: 'misspelt key', spoil: (data: unknown) => rename(data, steps, `${name}~`) };
  const missing = { fault: 'missing key', spoil: (data: unknown) => leaveOut(data, steps) };
  return place.needed ? [misspelt, missing] : [misspelt];
}

/** Adds a key; `__proto__` as an own one, as JSON.parse makes it. */
function withKey(key: string): (object: unknown) => unknown {
  const property = { value: 1, enumerable: true, configurable: true, writable: true };
  return (object) => Object.defineProperty({ ...(object as object) }, key, property);
}
