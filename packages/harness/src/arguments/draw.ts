import type { FieldSchema, Nodes } from '@downlink-kit/codec/tree';
import type fc from 'fast-check';
import { objects, stretches } from './objects.ts';
import type { Draw, Sample } from './sample.ts';
import { values } from './values.ts';

/** Each way to draw is handed all of them, so that no file needs one that needs it. */
export const draw: Draw = {
  values: (schema: FieldSchema): fc.Arbitrary<Sample> => values(draw, schema),
  objects: (nodes: Nodes): fc.Arbitrary<Sample> => objects(draw, nodes),
  stretches: (nodes: Nodes, name: string, isTrue: boolean): fc.Arbitrary<Sample> =>
    stretches(draw, nodes, name, isTrue),
};
