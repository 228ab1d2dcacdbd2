import { CodecError } from '../refusal/codec-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { countedList, givenPart } from '../tree/labels.ts';
import { allNames, isBare } from '../tree/names.ts';
import type { FieldNode, Nodes } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { isPlainObject } from '../tree/plain.ts';
import { expectedOf } from './expected.ts';

/** One object of the data while it is written: what was given, what is there to give, and its canonical form so far. */
export interface ObjectData {
  readonly path: string;
  /** All nodes of the object; labels are looked up in them. */
  readonly nodes: Nodes;
  readonly given: Readonly<Record<string, unknown>>;
  readonly canonical: Record<string, unknown>;
  /** The names met so far: what a sentence says there is. */
  readonly known: string[];
}

/** Opens the data of a list of nodes: an object, or the bare value of its unnamed field. */
export function openObject(nodes: Nodes, data: unknown, path: string): ObjectData {
  if (isBare(nodes)) return { path, nodes, given: { '': data }, canonical: {}, known: [] };
  if (!isPlainObject(data)) throw new CodecError('wrong_type', path, { value: data, expected: 'an object' });
  return { path, nodes, given: data, canonical: {}, known: [] };
}

/** What was given under a name; undefined where nothing was. Inherited properties are nothing. */
export function givenValue(object: ObjectData, name: string): unknown {
  return Object.hasOwn(object.given, name) ? object.given[name] : undefined;
}

/** What an object inherits under a name, unless every object does: taken until {@link refuseOtherKeys} says where to write it. */
function inheritedValue({ given }: ObjectData, name: string): unknown {
  return name in Object.prototype ? undefined : given[name];
}

export function isGiven(object: ObjectData, name: string): boolean {
  return givenValue(object, name) !== undefined;
}

/** Refuses the first key, in sorted order, that no field met on the way has; then the first field that is inherited. */
export function refuseOtherKeys(object: ObjectData): void {
  refuseUnknownKeys(object);
  if (isBare(object.nodes)) return;
  const field = object.known.find((name) => {
    const value = isGiven(object, name) ? undefined : inheritedValue(object, name);
    return value !== undefined && typeof value !== 'function';
  });
  if (field !== undefined) throw new CodecError('inherited', object.path, { field });
}

function refuseUnknownKeys({ given, known, path }: ObjectData): void {
  const unknown = Object.keys(given)
    .filter((key) => given[key] !== undefined && !known.includes(key))
    .sort();
  const field = unknown[0];
  if (field === undefined) return;
  const close = nearest(field, known);
  throw new CodecError('unknown_field', path, {
    field,
    fields: known,
    ...(close !== undefined && { nearest: close }),
  });
}

/** The canonical data of an object whose nodes are written. */
export function canonicalData(object: ObjectData): unknown {
  return isBare(object.nodes) ? object.canonical[''] : object.canonical;
}

/** What was given for a field; it is required, alone or together with others. */
export function requireGiven(node: FieldNode, object: ObjectData, together: readonly string[]): unknown {
  object.known.push(node.name);
  const value = givenValue(object, node.name);
  if (value !== undefined) return value;
  const path = pathOf(object.path, node.name);
  const others = together.filter((name) => name !== node.name && isGiven(object, name));
  if (others.length > 0) throw new CodecError('not_together', path, { others });
  const inherited = inheritedValue(object, node.name);
  if (inherited !== undefined) return inherited;
  throw new CodecError('missing_field', path, { expected: expectedOf(node.schema) });
}

/** How many items the list with this label was given; anything else than a list is refused at its own place. */
export function itemsCounted(object: ObjectData, label: string): number {
  const list = countedList(object.nodes, label);
  const value = list && givenValue(object, list.name);
  return Array.isArray(value) ? value.length : 0;
}

/** Whether the part with this label was given. */
export function isPartGiven(object: ObjectData, label: string): boolean {
  const part = givenPart(object.nodes, label);
  return part !== undefined && allNames(part.nodes).some((name) => isGiven(object, name));
}
