import { objectNodes } from '../tree/labels.ts';
import { listedValues } from '../tree/listed-values.ts';
import { isBare, namesOf } from '../tree/names.ts';
import type { Nodes } from '../tree/node.ts';
import type { FieldSchema } from '../tree/wire.ts';
import type { Body } from './body.ts';
import { Code, js, lastly, literal, member } from './code.ts';
import type { Given } from './take.ts';

/** A field that was taken; of a name that several cases bring, the schemas of all. */
export interface Taken {
  readonly schemas: readonly FieldSchema[];
  /** The variable of its count, where there is one. */
  readonly count?: Code;
}

/** One object of the data in the code that writes it. */
export interface ObjectCode {
  readonly nodes: Nodes;
  /** The expression of the object, or of the bare value. */
  readonly data: Code;
  readonly path: Code;
  readonly isBare: boolean;
  /** The list of names met so far, where it depends on the data; undefined where it is the same for all. */
  readonly known: Code | undefined;
  /** The fields taken so far. */
  readonly taken: Map<string, Taken>;
  /** The names noted last, while more can be noted with them. */
  met?: Met;
}

interface Met {
  readonly body: Body;
  readonly names: readonly string[];
  /** The statement that notes names. */
  readonly noting: (names: readonly string[]) => Code;
  readonly replace: (instead: Code) => boolean;
}

export function objectCode(nodes: Nodes, data: Code, path: Code, body: Body): ObjectCode {
  const depends = [...objectNodes(nodes)].some(
    (node) =>
      (node.kind === 'when' || node.kind === 'either') &&
      namesOf([node]).optional.length + namesOf([node]).required.length > 0,
  );
  const opened = depends ? openKnown(body) : { known: undefined };
  return { nodes, data, path, isBare: isBare(nodes), ...opened, taken: new Map() };
}

/** Declares a list of names that are met; those met at once stand in its declaration. */
export function openKnown(body: Body): { readonly known: Code; readonly met: Met } {
  const known = body.names.unique('known');
  const noting = (names: readonly string[]) => js`var ${known} = ${literal(names)};`;
  return { known, met: { body, names: [], noting, replace: body.addOpen(noting([])) } };
}

/** The expression that reads a field: its own property where every object inherits one of that name. */
export function givenCode({ data, isBare }: ObjectCode, name: string): Code {
  if (isBare) return data;
  return name in Object.prototype ? js`own(${data}, ${name})` : member(data, name);
}

/** A field where it is used: the expression that reads it, its path, and a name for what is made of it. */
export function givenField(object: ObjectCode, { name }: { readonly name: string }): Given {
  return { value: givenCode(object, name), path: pathCode(object.path, name), name: name || 'value' };
}

/** The path of a field. */
export function pathCode(path: Code, name: string): Code {
  return name === '' ? path : extended(path, `.${name}`);
}

/** The path of an item of a list. */
export function itemPathCode(path: Code, index: Code): Code {
  return extended(js`${extended(path, '[')} + ${index} + ${''}`, ']');
}

/** A path, which ends in text, with more text behind. */
function extended(path: Code, text: string): Code {
  return new Code(path.text.slice(0, -1) + literal(text).text.slice(1));
}

/** Notes that a field was taken. */
export function noteTaken(object: ObjectCode, name: string, schema: FieldSchema, count?: Code): void {
  const schemas = [...(object.taken.get(name)?.schemas ?? []), schema];
  object.taken.set(name, { schemas, ...(count && { count }) });
}

/** The literal of the value that a case is for. */
export function caseValue(schemas: readonly FieldSchema[], is: string): Code {
  return literal(schemas.flatMap((schema) => listedValues(schema) ?? []).find((value) => String(value) === is));
}

/** Notes that fields are there to give, together with those noted before where nothing stands between. */
export function meet(object: ObjectCode, names: readonly string[], body: Body): void {
  const { known, met } = object;
  if (known === undefined || names.length === 0) return;
  if (met?.body === body) {
    const together = [...met.names, ...names];
    if (met.replace(met.noting(together))) {
      object.met = { ...met, names: together };
      return;
    }
  }
  const noting = (all: readonly string[]) => js`${known}.push(${all.map((name) => literal(name))});`;
  object.met = { body, names, noting, replace: body.addOpen(noting(names)) };
}

/** Refuses keys that no field has, but for the tag that named the command. Where all fields are required and taken, counting the keys is enough to see it. */
export function refuseOthers(object: ObjectCode, names: readonly string[], body: Body, tag?: string): void {
  if (object.isBare) return;
  const known = object.known ?? literal(names);
  const allRequired = names.every((name) => object.taken.has(name)) && namesOf(object.nodes).optional.length === 0;
  const isCounted = allRequired && !object.known;
  if (tag !== undefined) {
    body.add(
      isCounted ? js`noMoreBut(${tag}, ${object.data}, ${known});` : js`only(${object.data}, ${known}, "", ${tag});`,
    );
  } else {
    body.add(js`${isCounted ? js`noMore` : js`only`}(${object.data}, ${known}${lastly(object.path)});`);
  }
}
