import { isBare, mayBeEmpty, type Nodes } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { build, type Part } from './building.ts';
import { parts } from './parts.ts';
import { type Place, placesOfBare, placesUnder } from './place.ts';
import type { Sample } from './sample.ts';

/** Data of a list of nodes: an object, or the value of its one unnamed field. */
export function objects(nodes: Nodes): fc.Arbitrary<Sample> {
  return fc.tuple(parts(nodes), fc.boolean()).map(([part, asNull]) => {
    const sample = assembled(nodes, part);
    const empty = mayBeEmpty(nodes) && Object.keys(sample.given as object).length === 0;
    return empty && asNull ? { ...sample, given: null } : sample;
  });
}

function assembled(nodes: Nodes, part: Part): Sample {
  const { given, canonical, bytes, places, problems } = build(part);
  if (isBare(nodes)) {
    return { given: given[''], canonical: canonical[''], bytes, places: placesOfBare(places), problems };
  }
  const whole: Place = { of: 'object', steps: [], nullable: mayBeEmpty(nodes) };
  return { given, canonical, bytes, places: [whole, ...places], problems };
}

/** The values of a stretch under its name; one without fields is `true`. */
export function stretches(nodes: Nodes, name: string, isTrue: boolean): fc.Arbitrary<Sample> {
  if (!isTrue) return objects(nodes).map((sample) => ({ ...sample, places: placesUnder(name, sample.places) }));
  return parts(nodes).map((part) => ({ ...build(part), given: true, canonical: true, places: [] }));
}
