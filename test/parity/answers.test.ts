import assert from 'node:assert/strict';
import type { DecodeDownlinkOutput, EncodeDownlinkOutput } from '@downlink-kit/codec';
import fc from 'fast-check';
import { describe } from 'vitest';
import { law } from '../laws/law.ts';
import { subjects, withDevice } from '../laws/subjects.ts';
import { generatedFormatter } from './generated.ts';

const anyInput = fc.oneof(
  fc.jsonValue(),
  fc.record({ data: fc.jsonValue(), fPort: fc.jsonValue(), bytes: fc.jsonValue() }),
);

describe('the generated formatter answers whatever it is asked', () => {
  for (const subject of subjects) {
    law(
      subject,
      withDevice(subject, () => anyInput),
      ({ device, drawn: input }) => {
        const { encodeDownlink, decodeDownlink } = generatedFormatter(device);
        checkAnswer(encodeDownlink(input as never));
        checkAnswer(decodeDownlink(input as never));
      },
    );
  }
});

/** One sentence why not, or an object of data, or at least one byte 0…255 and a port that applications may use. */
function checkAnswer(answer: EncodeDownlinkOutput | DecodeDownlinkOutput): void {
  if ('errors' in answer) {
    assert.deepEqual(Object.keys(answer), ['errors']);
    assert.equal(answer.errors.length, 1);
    assert.match(answer.errors[0]!, /./);
  } else if ('data' in answer) {
    assert.equal(Object.prototype.toString.call(answer.data), '[object Object]');
  } else {
    assert.ok(answer.bytes.length > 0);
    for (const byte of answer.bytes) assert.ok(Number.isInteger(byte) && byte >= 0 && byte <= 255, `byte ${byte}`);
    assert.ok(Number.isInteger(answer.fPort) && answer.fPort >= 1 && answer.fPort <= 223, `port ${answer.fPort}`);
  }
}
