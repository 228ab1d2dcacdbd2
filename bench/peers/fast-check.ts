import { isDeepStrictEqual } from 'node:util';
import { createContext, Script } from 'node:vm';
import fc from 'fast-check';

const settings = fc.record({
  command: fc.constant('settings'),
  interval: fc.integer({ min: 1, max: 1440 }),
  below: fc.integer({ min: -32768, max: 32767 }).map((count) => count / 10),
  enabled: fc.boolean(),
  confirmed: fc.boolean(),
  frost: fc.boolean(),
  rain: fc.boolean(),
  wind: fc.boolean(),
  night: fc.boolean(),
  zone: fc.integer({ min: 0, max: 15 }),
  level: fc.integer({ min: 0, max: 63 }),
  days: fc.integer({ min: 0, max: 255 }),
});

/** The round trip of a formatter as a property by hand: drawn by fast-check, each call in a new context of `node:vm`. */
export function roundTrips(source: string, runs: number): string {
  const script = new Script(source);
  const call = (name: string, input: object) => {
    const context = createContext({ text: JSON.stringify(input) });
    script.runInContext(context, { timeout: 2000 });
    return JSON.parse(new Script(`JSON.stringify(${name}(JSON.parse(text)))`).runInContext(context, { timeout: 2000 }));
  };
  const property = fc.property(settings, (data) => {
    const { bytes, fPort } = call('encodeDownlink', { data });
    return isDeepStrictEqual(call('decodeDownlink', { bytes, fPort }).data, JSON.parse(JSON.stringify(data)));
  });
  return fc.check(property, { numRuns: runs, seed: 1 }).failed ? 'failed' : 'passed';
}
