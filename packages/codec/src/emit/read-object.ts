import { objectNodes } from '../tree/labels.ts';
import { isBare, namesOf } from '../tree/names.ts';
import type { Nodes } from '../tree/node.ts';
import type { FieldSchema } from '../tree/wire.ts';
import type { Body } from './body.ts';
import { Code, js, key, member } from './code.ts';

/** One object of the data in the code that reads it. */
export interface ReadObject {
  readonly nodes: Nodes;
  readonly path: Code;
  /** The variable of the object, where what is in it depends on the frame; else it is written as one literal. */
  readonly data: Code | undefined;
  readonly entries: [name: string, value: Code][];
  /** The fields read so far; of a name that several cases bring, the schemas of all. */
  readonly fields: Map<string, { readonly value: Code; readonly schemas: readonly FieldSchema[] }>;
  readonly counts: Map<string, Code>;
  readonly announced: Map<string, Code>;
}

export function readObjectOf(nodes: Nodes, path: Code, name: string, body: Body): ReadObject {
  const depends = namesOf(nodes).optional.length > 0 || [...objectNodes(nodes)].some(({ kind }) => kind === 'either');
  const data = depends ? body.declare(`${name} data`, js`{}`) : undefined;
  return { nodes, path, data, entries: [], fields: new Map(), counts: new Map(), announced: new Map() };
}

/** Puts a value under its name. */
export function put(object: ReadObject, name: string, value: Code, body: Body, schema?: FieldSchema): void {
  const schemas = [...(object.fields.get(name)?.schemas ?? []), ...(schema ? [schema] : [])];
  object.fields.set(name, { value: object.data ? member(object.data, name) : value, schemas });
  if (object.data) body.add(js`${member(object.data, name)} = ${value};`);
  else object.entries.push([name, value]);
}

/** The expression of the data that was read. */
export function resultOf(object: ReadObject): Code {
  if (isBare(object.nodes))
    return object.data ? member(object.data, '') : object.entries.find(([name]) => name === '')![1];
  if (object.data) return object.data;
  const entries = object.entries.map(([name, value]) => js`${key(name)}: ${value}`);
  if (entries.length === 0) return js`{}`;
  return entries.length <= 3
    ? js`{ ${entries} }`
    : js`{\n  ${new Code(entries.map(({ text }) => text).join(',\n  '))}\n}`;
}
