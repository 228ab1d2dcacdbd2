import { allNames, namesOf } from './names.ts';
import type { Nodes } from './node.ts';

/** The layouts that have all their required fields and none that only others have. */
export function fittingLayouts(layouts: readonly Nodes[], isThere: (name: string) => boolean): readonly Nodes[] {
  const all = layouts.flatMap((layout) => allNames(layout));
  return layouts.filter((layout) => {
    const own = allNames(layout);
    return namesOf(layout).required.every(isThere) && all.every((name) => own.includes(name) || !isThere(name));
  });
}
