/** The path of a field: `open.minutes`, or that of its object for a bare value. */
export function pathOf(path: string, name: string): string {
  if (name === '') return path;
  return path === '' ? name : `${path}.${name}`;
}
