/** A member of an object type. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly about?: string;
}

/** An object type, a line each member. */
export function objectType(members: readonly Member[]): string {
  if (members.length === 0) return 'Record<never, never>';
  const lines = members.flatMap(({ name, type, optional, about }) => [
    ...(about === undefined ? [] : [`  /** ${about.replace(/\*\//g, '* /').replace(/[\r\n\u2028\u2029]+/g, ' ')} */`]),
    `  ${propertyName(name)}${optional ? '?' : ''}: ${indented(type)};`,
  ]);
  return `{\n${lines.join('\n')}\n}`;
}

/** A type of which one is meant, each once. */
export function union(types: readonly string[]): string {
  const each = [...new Set(types)];
  return each.length === 1 ? each[0]! : each.map((type) => `\n  | ${indented(indented(type))}`).join('');
}

/** A name as the key of a type. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** The lines behind the first, moved to the right. */
export function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
