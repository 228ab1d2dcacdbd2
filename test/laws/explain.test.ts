import assert from 'node:assert/strict';
import { decode, explain, formatterOf } from '@downlink-kit/codec';
import type { CommandNode } from '@downlink-kit/codec/tree';
import { callsOf, type Place, payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';
import { describe } from 'vitest';
import { framesAbout } from './frames.ts';
import { law } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

describe('explain says of every bit of a frame exactly once what it is', () => {
  for (const subject of subjects) {
    const drawn = withDevice(
      subject,
      (device) => fc.oneof(payloadsOf(device), framesAbout(device)),
      ({ fPort, bytes }) => fc.stringify({ fPort, bytes }),
    );
    law(subject, drawn, ({ device, drawn: { fPort, bytes } }) => {
      const frame = { fPort, bytes: [...bytes] };
      if ('errors' in formatterOf(device).decodeDownlink(frame)) {
        assert.throws(
          () => explain(device, frame),
          sameRefusal(() => decode(device, frame)),
        );
        return;
      }
      const spans = explain(device, frame);
      let at = 0;
      for (const {
        bits: [from, to],
        hex,
      } of spans) {
        assert.equal(from, at);
        assert.ok(to > from);
        assert.match(hex, /^[0-9a-f]+$/);
        at = to;
      }
      assert.equal(at, bytes.length * 8);
    });
  }
});

describe('explain shows the values that decode gives', () => {
  for (const subject of subjects) {
    const drawn = withDevice(subject, callsOf, ({ command, given }) => `${command.name}: ${fc.stringify(given)}`);
    law(subject, drawn, ({ device, drawn: { command, canonical, places, fPort, bytes } }) => {
      const shown = new Map(explain(device, { fPort, bytes }).map(({ path, value }) => [path, value]));
      for (const name of shownNames(command, places)) {
        const path = `${command.name}.${name}`;
        assert.ok(shown.has(path), `${path} is not shown`);
        assert.deepEqual(shown.get(path), (canonical as Record<string, unknown>)[name]);
      }
    });
  }
});

/** The names of the fields of an object that have bits of their own: no port, no constant, nothing that may be empty. */
function shownNames({ fPort }: CommandNode, places: readonly Place[]): readonly string[] {
  return places.flatMap((place) => {
    const [name, ...deeper] = place.steps;
    if (place.of !== 'field' || typeof name !== 'string' || deeper.length > 0) return [];
    const isPort = typeof fPort !== 'number' && fPort.name === name;
    return isPort || ['constant', 'list', 'group', 'text', 'bytes'].includes(place.schema.wire.kind) ? [] : [name];
  });
}

function sameRefusal(attempt: () => unknown): (error: unknown) => boolean {
  return (error) => {
    try {
      attempt();
    } catch (other) {
      return (error as Error).message === (other as Error).message;
    }
    return false;
  };
}
