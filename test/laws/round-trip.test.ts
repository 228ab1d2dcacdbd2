import assert from 'node:assert/strict';
import { type Command, decode, encode, formatterOf } from '@downlink-kit/codec';
import { type Call, callsOf, payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';
import { describe } from 'vitest';
import { law } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

describe('encode writes the bytes that the data stands for, and decode gives its canonical form', () => {
  for (const subject of subjects) {
    law(subject, withDevice(subject, callsOf, showCall), ({ device, drawn: call }) => {
      const { command, given, canonical, fPort, bytes } = call;
      const downlink = encode(command as unknown as Command, given);
      assert.deepEqual([...downlink.bytes], bytes);
      assert.equal(downlink.fPort, fPort);
      const read = { command: command.name, data: canonical };
      const expected = command.several ? { commands: [read] } : read;
      assert.deepEqual(decode(device, { fPort, bytes }), expected);
      assert.deepEqual([...encode(command as unknown as Command, canonical).bytes], bytes);
    });
  }
});

describe('the formatter does the same with whole payloads', () => {
  for (const subject of subjects) {
    law(
      subject,
      withDevice(subject, payloadsOf, ({ given }) => fc.stringify(given)),
      ({ device, drawn }) => {
        const { given, canonical, fPort, bytes } = drawn;
        const formatter = formatterOf(device);
        assert.deepEqual(formatter.encodeDownlink({ data: given }), { bytes, fPort });
        assert.deepEqual(formatter.decodeDownlink({ bytes, fPort }), { data: canonical });
      },
    );
  }
});

function showCall({ command, given }: Call): string {
  return `${JSON.stringify(command.name)}: ${fc.stringify(given)}`;
}
