import { fieldsOf } from '../tree/labels.ts';
import { allNames, namesOf } from '../tree/names.ts';
import type { Nodes } from '../tree/node.ts';
import type { FieldSchema } from '../tree/wire.ts';

/** Whether some data could be meant for both: all that one requires the other knows, and their choices overlap. */
export function shareFields(one: Nodes, other: Nodes): boolean {
  const fits = namesOf(one).required.every((name) => allNames(other).includes(name));
  const fitsBack = namesOf(other).required.every((name) => allNames(one).includes(name));
  if (!fits || !fitsBack) return false;
  const choices = listedChoices(other);
  for (const [name, values] of listedChoices(one)) {
    const theirs = choices.get(name);
    if (theirs && !values.some((value) => theirs.includes(value))) return false;
  }
  return true;
}

/** The values of the required choices and constants of an object; layouts may each bring one of the same name. */
function listedChoices(nodes: Nodes): ReadonlyMap<string, readonly unknown[]> {
  const fields = fieldsOf(nodes);
  const choices = new Map<string, readonly unknown[]>();
  for (const name of namesOf(nodes).required) {
    const values = fields.filter((field) => field.name === name).map(({ schema }) => valuesOf(schema));
    if (values.length > 0 && !values.includes(undefined)) choices.set(name, values.flat());
  }
  return choices;
}

function valuesOf({ wire }: FieldSchema): readonly unknown[] | undefined {
  if (wire.kind === 'choice') return wire.of.map(([value]) => value);
  return wire.kind === 'constant' ? [wire.value] : undefined;
}
