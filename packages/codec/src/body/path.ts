/** The path of a name below another path. */
export function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
