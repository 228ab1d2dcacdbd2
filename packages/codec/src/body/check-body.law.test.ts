import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkBody } from './check-body.ts';
import { readBody } from './read-body.ts';
import { routes } from './route.ts';

const contract = new URL('../../../../test/contract/tts-decode-vectors.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(contract, 'utf8')) as { vectors: { body?: string }[] };
const bodies = vectors.flatMap(({ body }) => (body === undefined || body.length > 500 ? [] : [body]));
const pieces = [
  'null',
  '1',
  '"x"',
  '{}',
  '[]',
  'true',
  '-1',
  '1.5',
  '"1"',
  '1e400',
  '{"a":1,"a":2}',
  '"\\ud800"',
  '""',
  ',',
  '"',
];

const SEED = 1;
const RUNS = 5_000;

/** Recorded bodies with values changed and pieces put in: near enough to be read, odd enough to be refused. */
function* changedBodies(): Generator<string> {
  let state = SEED;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % count;
  };
  for (let run = 0; run < RUNS; run++) {
    let body = bodies[below(bodies.length)]!;
    for (let change = below(3); change >= 0; change--) {
      const at = below(body.length + 1);
      body =
        below(3) === 0
          ? body.slice(0, at) + pieces[below(pieces.length)] + body.slice(at + below(4))
          : body.replace(/:("[^"]*"|[0-9.]+|true|null)/g, (old) =>
              below(4) === 0 ? `:${pieces[below(pieces.length)]}` : old,
            );
    }
    yield body;
  }
}

test(`law: a body that a route refuses has an error, whatever it is (${RUNS} bodies, seed ${SEED})`, () => {
  let refused = 0;
  for (const body of changedBodies()) {
    const hasError = checkBody(body).some(({ severity }) => severity === 'error');
    const isRefused = routes.some((route) => readBody(body, route).kind === 'refused');
    refused += isRefused ? 1 : 0;
    expect({ body, found: !isRefused || hasError }).toEqual({ body, found: true });
  }
  expect({ refused: refused > RUNS / 4, taken: refused < (RUNS * 9) / 10 }).toEqual({ refused: true, taken: true });
});
