import { isWellFormed } from './source.ts';

/** Why a value is not a JSON object that arrives as it is, or undefined if it is one. */
export function whyNotPlain(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return 'it is not an object';
  const trail = new Set<object>();
  return whyNot(payload, '', trail);
}

const DEEPEST = 1_000;

function whyNot(value: unknown, path: string, trail: Set<object>): string | undefined {
  const at = path === '' ? 'it' : path;
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : `${at} is ${value}, which JSON has no word for`;
  if (typeof value === 'string') return isWellFormed(value) ? undefined : `${at} holds half a surrogate pair`;
  if (typeof value !== 'object')
    return `${at} is ${value === undefined ? '' : 'a '}${typeof value}, which JSON has no word for`;
  if (trail.has(value)) return `${at} holds itself`;
  if (trail.size === DEEPEST) return `it is nested deeper than ${DEEPEST} levels`;
  trail.add(value);
  const why = Array.isArray(value) ? whyNotList(value, path, trail) : whyNotObject(value, path, trail);
  trail.delete(value);
  return why;
}

function whyNotList(list: readonly unknown[], path: string, trail: Set<object>): string | undefined {
  for (let index = 0; index < list.length; index++) {
    const why = whyNot(list[index], `${path}[${index}]`, trail);
    if (why !== undefined) return why;
  }
  return undefined;
}

function whyNotObject(value: object, path: string, trail: Set<object>): string | undefined {
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain || 'toJSON' in value) return `${path === '' ? 'it' : path} is not a plain object`;
  for (const [key, part] of Object.entries(value)) {
    const why = isWellFormed(key)
      ? whyNot(part, path === '' ? key : `${path}.${key}`, trail)
      : 'a key holds half a surrogate pair';
    if (why !== undefined) return why;
  }
  return undefined;
}
