import { inspect } from 'node:util';
import { afterAll, expect } from 'vitest';

/** The key of all tests here. It must be seen by the server alone. */
export const PLANTED_SECRET = 'ZQPLANTEDSECRETZQPLANTEDSECRETZQPLANTEDSECRETZQPLANT';
export const PLANTED_KEY = `NNSXS.PLANTEDKEYID.${PLANTED_SECRET}`;

let watched = 0;

/** Fails if the key shows in a value, however it is printed; gives the value back. */
export function withoutKey<T>(value: T): T {
  watched += 1;
  const views = [
    inspect(value, { depth: 20, showHidden: true, maxArrayLength: null, maxStringLength: null }),
    String(value),
    safeJson(value),
    ...errorsIn(value).map(({ stack, message }) => `${message}\n${stack}`),
  ];
  for (const view of views) expect(view.includes(PLANTED_SECRET)).toBe(false);
  return value;
}

function safeJson(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function errorsIn(value: unknown): Error[] {
  if (value instanceof Error) return [value, ...errorsIn(value.cause)];
  if (Array.isArray(value)) return value.flatMap(errorsIn);
  if (typeof value === 'object' && value !== null && 'error' in value) return errorsIn(value.error);
  return [];
}

/** Watches everything that the tests of a file print; checked when they end. */
function watchOutput(stream: NodeJS.WriteStream): () => boolean {
  const write = stream.write.bind(stream);
  let isSeen = false;
  stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
    isSeen ||= Buffer.from(chunk).includes(PLANTED_SECRET);
    return write(chunk, ...rest);
  }) as typeof stream.write;
  return () => isSeen;
}

const seen = [watchOutput(process.stdout), watchOutput(process.stderr)];

afterAll(() => {
  expect(watched).toBeGreaterThan(0);
  expect(seen.map((isSeen) => isSeen())).toEqual([false, false]);
});
