import type { JsonNode } from './json/node.ts';
import type { Route } from './route.ts';

/** A value that the API reads: a leaf, a message of fields, or a list. */
export type Shape = Leaf | Message | List;

/** How one kind of value is read on either route, checked, and best written. */
export interface Leaf {
  kind: 'leaf';
  /** The value in the server's own output form; throws a `Refused` when the route does not take it. */
  read(node: JsonNode, route: Route, source: string): unknown;
  /** What the validator says of a value that was read, as code and reason; undefined if it passes. */
  fault?(value: unknown): { code: string; why: string } | undefined;
  /** Whether the value is the zero that the server leaves out. */
  isZero(value: unknown): boolean;
  /** Whether null is taken as absent on the plain route, as it always is on the webhook route. */
  nullOnPlain: boolean;
  /** What null becomes inside a list on the plain route; undefined if it is refused there too. */
  nullInList?: unknown;
  /** Whether it is written in the one form that means the same everywhere. */
  isStrict(node: JsonNode): boolean;
  /** How to write it, as in `write a whole number 1…223`. */
  advice: string;
}

export interface Message {
  kind: 'message';
  fields: { readonly [name: string]: Shape };
  /** Fields that the validator misses, with what it says. */
  required?: { readonly [name: string]: string };
}

export interface List {
  kind: 'list';
  of: Shape;
}

/** The camelCase spelling of a snake_case name, which both routes read too. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** What a node is, as sentences say it. */
export function kindOf(node: JsonNode): string {
  const words = { null: 'null', boolean: 'a boolean', number: 'a number', text: 'a text', list: 'a list' };
  return node.kind === 'object' ? 'an object' : words[node.kind];
}
