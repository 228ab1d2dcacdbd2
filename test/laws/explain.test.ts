import assert from 'node:assert/strict';
import { decode, explain, formatterOf } from '@downlink-kit/codec';
import { payloadsOf } from '@downlink-kit/harness';
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
    law(subject.name, drawn, ({ device, drawn: { fPort, bytes } }) => {
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
    law(
      subject.name,
      withDevice(subject, payloadsOf, ({ given }) => fc.stringify(given)),
      ({ device, drawn: { fPort, bytes, calls } }) => {
        const shown = new Map(explain(device, { fPort, bytes }).map(({ path, value }) => [path, value]));
        for (const { command, canonical, places } of calls) {
          if (calls.length > 1) continue;
          for (const place of places) {
            if (place.of !== 'field' || place.steps.length !== 1 || typeof place.steps[0] !== 'string') continue;
            const path = `${command.name}.${place.steps[0]}`;
            if (shown.has(path))
              assert.deepEqual(shown.get(path), (canonical as Record<string, unknown>)[place.steps[0]]);
          }
        }
      },
    );
  }
});

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
