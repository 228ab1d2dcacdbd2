/** The levels that the server takes. */
const deepest = 10_000;

/** An object or a list whose members are looked at. */
interface Visit {
  readonly holder: object;
  readonly members: readonly unknown[];
  next: number;
  /** The levels of the deepest member so far. */
  levels: number;
}

/** Says why a value cannot be written as JSON that the server takes, or nothing when it can; found without recursion. */
export function problemOfJson(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return problemOfPlain(value);
  /** The levels of what was looked at; what is being looked at has none yet. */
  const known = new Map<object, number | undefined>();
  const path: Visit[] = [visit(value)];
  known.set(value, undefined);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    if (at.next === at.members.length) {
      path.pop();
      known.set(at.holder, at.levels);
      const above = path.at(-1);
      if (above !== undefined) above.levels = Math.max(above.levels, at.levels + 1);
      if (at.levels > deepest) return `is nested more than ${deepest} levels`;
      continue;
    }
    const member = at.members[at.next++];
    if (typeof member !== 'object' || member === null) {
      const problem = problemOfPlain(member);
      if (problem !== undefined) return problem;
    } else if (!known.has(member)) {
      known.set(member, undefined);
      path.push(visit(member));
    } else {
      const levels = known.get(member);
      if (levels === undefined) return 'contains itself';
      at.levels = Math.max(at.levels, levels + 1);
    }
  }
  return undefined;
}

function visit(holder: object): Visit {
  return { holder, members: Object.values(holder), next: 0, levels: 1 };
}

function problemOfPlain(value: unknown): string | undefined {
  return typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol'
    ? `holds a ${typeof value}, which JSON has no word for`
    : undefined;
}
