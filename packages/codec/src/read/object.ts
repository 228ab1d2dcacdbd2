import { isBare } from '../tree/names.ts';
import type { Nodes } from '../tree/node.ts';

/** One object of the data while it is read. */
export interface ObjectRead {
  readonly path: string;
  readonly nodes: Nodes;
  readonly data: Record<string, unknown>;
  /** Counts by the label of their list, and announcements by the label of their part. */
  readonly counts: Map<string, number>;
  readonly announced: Map<string, boolean>;
}

export function openRead(nodes: Nodes, path: string): ObjectRead {
  return { path, nodes, data: {}, counts: new Map(), announced: new Map() };
}

/** The data read: an object, or the bare value of its unnamed field. */
export function dataRead(object: ObjectRead): unknown {
  return isBare(object.nodes) ? object.data[''] : object.data;
}
