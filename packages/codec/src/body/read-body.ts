import type { BodyItem } from './body-item.ts';
import { bodyShape } from './item-shape.ts';
import type { JsonNode } from './json/node.ts';
import { readJson } from './json/read-json.ts';
import { Refused, within } from './refused.ts';
import type { Route } from './route.ts';
import { camelCase, kindOf, type Leaf, type Message, type Shape } from './shape.ts';
import { loneSurrogate, type Source, sourceOf } from './source.ts';

/** What a route makes of a body: the items, or the stage that refuses it and where. */
export type BodyReading =
  | { kind: 'items'; items: (BodyItem | null)[] }
  | { kind: 'refused'; stage: 'decode' | 'validate'; code: string; path: readonly string[]; why: string };

/**
 * Reads a body as one route of The Things Stack does, up to and including message validation; items come in the
 * server's own output form. Source: `pkg/jsonpb`, protojson 1.35, protoc-gen-go-json 1.6, `messages.pb.validate.go`.
 */
export function readBody(body: string | Uint8Array, route: Route): BodyReading {
  try {
    const items = decodeBody(sourceOf(body), route);
    return faultOfItems(items) ?? { kind: 'items', items };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', stage: 'decode', code: error.code, path: error.path, why: error.why };
  }
}

function decodeBody(source: Source, route: Route): (BodyItem | null)[] {
  const read = readJson(source.text);
  if (read.kind === 'fault') throw new Refused('not_json', `expected ${read.expected}`);
  if (read.kind === 'empty') return emptyOn(route, 'it is empty');
  if (read.node.kind === 'null') return emptyOn(route, 'it is null');
  if (route === 'webhook') refuseBrokenText({ ...source, text: source.text.slice(0, read.end) });
  const body = decode(bodyShape, read.node, route, source.text) as { downlinks?: (BodyItem | null)[] } | undefined;
  return body?.downlinks ?? [];
}

function emptyOn(route: Route, why: string): never[] {
  if (route === 'webhook') throw new Refused('empty_body', why);
  return [];
}

function refuseBrokenText(source: Source): void {
  if (!source.isUtf8) throw new Refused('not_utf8', 'it holds bytes that are not UTF-8');
  if (loneSurrogate(source.text) !== undefined) throw new Refused('lone_surrogate', 'it holds half a surrogate pair');
}

/** Reads a value of a shape on a route; undefined where it is absent, null or zero. */
export function decode(shape: Shape, node: JsonNode, route: Route, source: string): unknown {
  if (node.kind === 'null') {
    const isAbsent = route === 'webhook' || shape.kind !== 'leaf' || shape.nullOnPlain;
    if (isAbsent) return undefined;
    throw new Refused('null_value', 'null is not taken');
  }
  if (shape.kind === 'leaf') return decodeLeaf(shape, node, route, source);
  if (shape.kind === 'message') return decodeMessage(shape, node, route, source);
  if (node.kind !== 'list') throw new Refused('wrong_type', `${kindOf(node)} is not a list`);
  const items = node.items.map((item, index) => within(`[${index}]`, () => decodeItem(shape.of, item, route, source)));
  return items.length === 0 ? undefined : items;
}

function decodeLeaf(shape: Leaf, node: JsonNode, route: Route, source: string): unknown {
  const value = shape.read(node, route, source);
  return shape.isZero(value) ? undefined : value;
}

function decodeItem(shape: Shape, node: JsonNode, route: Route, source: string): unknown {
  if (node.kind !== 'null') return decode(shape, node, route, source) ?? (shape.kind === 'leaf' ? '' : undefined);
  const nullValue = shape.kind === 'leaf' ? shape.nullInList : null;
  if (route === 'webhook' || nullValue === undefined) throw new Refused('null_value', 'null is not taken');
  return nullValue;
}

function decodeMessage(shape: Message, node: JsonNode, route: Route, source: string): object {
  if (node.kind !== 'object') throw new Refused('wrong_type', `${kindOf(node)} is not an object`);
  const values: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    const written = membersOf(node.members, name);
    if (written.length === 0) continue;
    if (written.length > 1 && route === 'webhook') throw new Refused('key_twice', 'it is there twice', [name]);
    const value = within(name, () => decode(field, written.at(-1)!.value, route, source));
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The members of an object that name a field, in either spelling. */
export function membersOf<T extends { key: string }>(members: readonly T[], name: string): T[] {
  const camel = camelCase(name);
  return members.filter(({ key }) => key === name || key === camel);
}

function faultOfItems(items: readonly (BodyItem | null)[]): BodyReading | undefined {
  const fault = validate(bodyShape, { downlinks: items });
  return fault && { kind: 'refused', stage: 'validate', code: fault.code, path: fault.path, why: fault.why };
}

/** The first rule of the message validator that a value breaks. */
export function validate(shape: Shape, value: unknown): Refused | undefined {
  if (value === undefined || value === null) return undefined;
  if (shape.kind === 'leaf') {
    const fault = shape.fault?.(value);
    return fault && new Refused(fault.code, fault.why);
  }
  if (shape.kind === 'list') {
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      const fault = validate(shape.of, item);
      if (fault !== undefined) return fault.within(`[${index}]`);
    }
    return undefined;
  }
  const values = value as { readonly [name: string]: unknown };
  for (const [name, field] of Object.entries(shape.fields)) {
    const why = shape.required?.[name];
    const fault =
      values[name] === undefined && why !== undefined ? new Refused('missing', why) : validate(field, values[name]);
    if (fault !== undefined) return fault.within(name);
  }
  return undefined;
}
