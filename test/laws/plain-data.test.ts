import assert from 'node:assert/strict';
import { type AnyDevice, formatterOf, restore, schemaOf } from '@downlink-kit/codec';
import fc from 'fast-check';
import { describe } from 'vitest';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type AnyFrame, framesAbout } from './frames.ts';
import { law } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

describe('a device that went through JSON, its keys sorted or not, restored or not, means the same', () => {
  for (const subject of subjects) {
    const drawn = withDevice(subject, (device) =>
      fc.record({
        payloads: fc.array(candidatesOf(device), { minLength: 3, maxLength: 6 }),
        frames: fc.array(framesAbout(device), { minLength: 2, maxLength: 4 }),
      }),
    );
    law(subject, drawn, ({ device, drawn: { payloads, frames } }) => {
      const answers = answersOf(device, payloads, frames);
      for (const other of copiesOf(device)) assert.deepEqual(answersOf(other, payloads, frames), answers);
    });
  }
});

describe('the order of keys in a payload changes neither bytes nor refusals', () => {
  for (const subject of subjects) {
    const drawn = withDevice(
      subject,
      (device) => fc.array(candidatesOf(device), { minLength: 2, maxLength: 4 }),
      fc.stringify,
    );
    law(subject, drawn, ({ device, drawn: payloads }) => {
      const { encodeDownlink } = formatterOf(device);
      for (const { json } of payloads) {
        const first = encodeDownlink({ data: json });
        assert.deepEqual(encodeDownlink({ data: sortKeys(json) }), first);
        assert.deepEqual(encodeDownlink({ data: turnKeys(json) }), first);
      }
    });
  }
});

const held = new WeakMap<AnyDevice, readonly AnyDevice[]>();

/** A device from JSON, with its keys sorted, and both of them restored; all with the schema of the device itself. */
function copiesOf(device: AnyDevice): readonly AnyDevice[] {
  const known = held.get(device);
  if (known) return known;
  const json = asJson(device);
  const sorted = asJson(sortKeys(json) as AnyDevice);
  const copies = [json, sorted, restore(json), restore(sorted)];
  assert.deepEqual(asJson(restore(sorted)), json);
  const said = asJson(schemaOf(device));
  for (const copy of copies) assert.deepEqual(asJson(schemaOf(copy)), said);
  held.set(device, copies);
  return copies;
}

function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** What a device answers to payloads and frames, refusals in full. */
function answersOf(device: AnyDevice, payloads: readonly Candidate[], frames: readonly AnyFrame[]): unknown {
  const { encodeDownlink, decodeDownlink } = formatterOf(device);
  return {
    encoded: payloads.map(({ json }) => encodeDownlink({ data: json })),
    decoded: frames.map(({ fPort, bytes }) => decodeDownlink({ fPort, bytes: [...bytes] })),
  };
}

function sortKeys(json: unknown): unknown {
  return orderKeys(json, (keys) => keys.sort());
}

function turnKeys(json: unknown): unknown {
  return orderKeys(json, (keys) => keys.reverse());
}

function orderKeys(json: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(json)) return json.map((item) => orderKeys(item, order));
  if (typeof json !== 'object' || json === null) return json;
  const object = json as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(object)).map((key) => [key, orderKeys(object[key], order)]));
}
