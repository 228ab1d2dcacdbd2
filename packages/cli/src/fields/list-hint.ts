import type { Given } from '../call.ts';

/** How a list is given, where the flag at a path was given values between commas. */
export function listHint(path: string, given: Given<never>['fields']): string | undefined {
  const name = /\.([^.[\]]+)\[\d+\]$/.exec(path)?.[1];
  const text = given.find(([field, value]) => field === name && value?.includes(','))?.[1];
  if (text === undefined) return undefined;
  const items = text.split(',').map((item) => item.trim());
  const values = items.map((item) => (/^-?\d+(?:\.\d+)?$/.test(item) ? Number(item) : item));
  return `a list is JSON, --${name} '${JSON.stringify(values)}', or its flag repeated: ${items.map((item) => `--${name} ${item}`).join(' ')}`;
}
