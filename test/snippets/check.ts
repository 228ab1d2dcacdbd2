import { expect } from 'vitest';

/** What the comments of snippets say becomes a call of this. */
export function $check(found: unknown, said: unknown): void {
  expect(found).toEqual(said);
}
