import type { Primordials } from './primordials.ts';

/** Removes from the engine every global and every member that a surface does not list. */
export function trimSurface(p: Primordials, surface: { globals: string[]; members: Record<string, string[]> }): void {
  const listed = (names: string[], name: string) => {
    for (let i = 0; i < names.length; i += 1) if (names[i] === name) return true;
    return false;
  };
  const instance = (make: () => object) => p.prototypeOf(make()) as object;
  const text = 'x';
  const intrinsics: Record<string, object> = {
    '%TypedArray%': instance(() => Uint8Array),
    '%TypedArray%.prototype': instance(() => Uint8Array.prototype),
    '%ArrayIterator.prototype%': instance(() => [].values()),
    '%MapIterator.prototype%': instance(() => new Map().values()),
    '%SetIterator.prototype%': instance(() => new Set().values()),
    '%StringIterator.prototype%': instance(() => text[Symbol.iterator]()),
    '%RegExpStringIterator.prototype%': instance(() => text.matchAll(/x/g)),
    '%IteratorPrototype%': p.prototypeOf(instance(() => [].values())) as object,
    '%GeneratorFunction.prototype%': instance(() => function* () {}),
    '%Generator.prototype%': (instance(() => function* () {}) as { prototype: object }).prototype,
    '%AsyncFunction.prototype%': instance(() => async () => {}),
  };

  function holderOf(path: string): object | undefined {
    if (p.hasOwn(intrinsics, path)) return intrinsics[path];
    let holder: unknown = p.global;
    const names = p.split(path, '.');
    for (let i = 0; i < names.length; i += 1) holder = (holder as Record<string, unknown>)?.[names[i] as string];
    return typeof holder === 'object' || typeof holder === 'function' ? (holder as object) : undefined;
  }

  const nameOf = (key: string | symbol) =>
    typeof key === 'symbol' ? `@@${p.slice(p.descriptionOf(key) as string, 7)}` : key;

  for (const path of p.ownKeys(surface.members) as string[]) {
    const holder = holderOf(path);
    if (holder === undefined) continue;
    for (const key of p.ownKeys(holder)) {
      if (!listed(surface.members[path] as string[], nameOf(key))) p.deleteProperty(holder, key);
    }
  }
  for (const key of p.ownKeys(p.global)) {
    if (typeof key === 'string' && !listed(surface.globals, key)) p.deleteProperty(p.global, key);
  }
}
