import { expect, it } from 'vitest';
import type { Json } from '../src/index.ts';
import { describeEngines } from './asked-engine.ts';
import { knownGlobals, surfaceOf, syntaxSource } from './recorded-surface.ts';

/** Lists the own keys of an object named by its path, well-known symbols as `@@name`. */
const listing = `
  var roots = { '%TypedArray%': Object.getPrototypeOf(Int8Array) };
  function encodeDownlink({ data }) {
    var at = data.path.split('.').reduce((o, key) => o[key] || roots[key], globalThis);
    var name = (key) => (typeof key === 'symbol' ? key.description.replace('Symbol.', '@@') : key);
    return { bytes: [], warnings: Reflect.ownKeys(at).map(name).sort() };
  }`;

/** Keeps the names that are globals; later pins do not list theirs before they are used. */
const asking = `
  function encodeDownlink({ data }) {
    return { bytes: [], warnings: data.names.filter((name) => Object.prototype.hasOwnProperty.call(globalThis, name)) };
  }`;

/** Runs a source text; it holds unless it throws or its last value is false. */
const trying = `
  var run = eval;
  function encodeDownlink({ data }) {
    try { return { bytes: [run(data.source) === false ? 0 : 1] }; } catch (e) { return { bytes: [0] }; }
  }`;

await describeEngines('the surface', ({ pin, outcomes }) => {
  const surface = surfaceOf(pin);

  async function warningsOf(script: string, decoded_payload: Record<string, Json>): Promise<readonly string[]> {
    const [outcome] = await outcomes({ script, operation: 'encodeDownlink', inputs: [{ decoded_payload }] });
    if (!outcome || !('warnings' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.warnings;
  }

  it('has the recorded globals and none other of Node', async () => {
    expect(await warningsOf(asking, { names: knownGlobals })).toEqual(surface.globals);
  });

  it.for([...surface.members])('has the recorded members of %s', async ([path, names]) => {
    expect(await warningsOf(listing, { path })).toEqual(names);
  });

  it.for([...surface.syntax])('takes the language as recorded: %s, %s', async ([name, ok]) => {
    const inputs = [{ decoded_payload: { source: syntaxSource[name]! } }];
    expect(await outcomes({ script: trying, operation: 'encodeDownlink', inputs })).toMatchObject([
      { frm_payload_hex: ok ? '01' : '00' },
    ]);
  });
});
