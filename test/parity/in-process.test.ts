import assert from 'node:assert/strict';
import { type AnyDevice, type Formatter, formatterOf } from '@downlink-kit/codec';
import { nearMissesOf, payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';
import { describe } from 'vitest';
import { law } from '../laws/law.ts';
import { subjects, withDevice } from '../laws/subjects.ts';
import { framesOf, offByOne } from './frames.ts';
import { generatedFormatter } from './generated.ts';

/** What a formatter is asked: a payload that goes out, and its frame; one with a fault; any JSON; a frame, sound or spoilt. */
function questions(device: AnyDevice) {
  return fc.record({
    sound: payloadsOf(device),
    miss: nearMissesOf(device),
    json: fc.jsonValue(),
    frame: framesOf(device),
  });
}

describe('the generated formatter answers payloads and frames, sound and spoilt, and any JSON as the reference does', () => {
  for (const subject of subjects) {
    law(
      subject,
      withDevice(subject, questions, ({ sound, miss, json, frame }) =>
        fc.stringify([sound.given, miss.data, json, frame]),
      ),
      ({ device, drawn: { sound, miss, json, frame } }) => {
        for (const data of [sound.given, miss.data, json])
          answersAlike(device, (formatter) => formatter.encodeDownlink({ data }));
        for (const { bytes, fPort } of [sound, frame, ...offByOne(sound)])
          answersAlike(device, (formatter) => formatter.decodeDownlink({ bytes, fPort }));
      },
    );
  }
});

function answersAlike(device: AnyDevice, ask: (formatter: Formatter) => unknown): void {
  assert.deepEqual(ask(generatedFormatter(device)), ask(formatterOf(device)));
}
