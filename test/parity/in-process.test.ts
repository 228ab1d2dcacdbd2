import assert from 'node:assert/strict';
import { type AnyDevice, type Formatter, formatterOf } from '@downlink-kit/codec';
import { nearMissesOf, payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';
import { describe } from 'vitest';
import { law } from '../laws/law.ts';
import { subjects, withDevice } from '../laws/subjects.ts';
import { framesOf } from './frames.ts';
import { generatedFormatter } from './generated.ts';

describe('the generated formatter answers as the reference does', () => {
  for (const subject of subjects) {
    law(
      `${subject.name}: to payloads that go out, and to their frames`,
      withDevice(subject, payloadsOf, ({ given }) => fc.stringify(given)),
      ({ device, drawn: { given, fPort, bytes } }) => {
        answersAlike(device, (formatter) => formatter.encodeDownlink({ data: given }));
        answersAlike(device, (formatter) => formatter.decodeDownlink({ bytes, fPort }));
      },
    );
    law(`${subject.name}: to payloads with a fault`, withDevice(subject, nearMissesOf), ({ device, drawn: { data } }) =>
      answersAlike(device, (formatter) => formatter.encodeDownlink({ data })),
    );
    law(
      `${subject.name}: to any JSON`,
      withDevice(subject, () => fc.jsonValue()),
      ({ device, drawn: data }) => answersAlike(device, (formatter) => formatter.encodeDownlink({ data })),
    );
    law(`${subject.name}: to frames, sound and spoilt`, withDevice(subject, framesOf), ({ device, drawn: frame }) =>
      answersAlike(device, (formatter) => formatter.decodeDownlink(frame)),
    );
  }
});

function answersAlike(device: AnyDevice, ask: (formatter: Formatter) => unknown): void {
  assert.deepEqual(ask(generatedFormatter(device)), ask(formatterOf(device)));
}
