import assert from 'node:assert/strict';
import * as kit from '@downlink-kit/codec';
import { commandsOf } from '@downlink-kit/codec/tree';
import { payloadsOf } from '@downlink-kit/harness';
import fc from 'fast-check';
import { describe } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { framesAbout } from './frames.ts';
import { anyJson, changedJson } from './json.ts';
import { law, RUNS } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

/** Anything at all that a program may pass. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  withSparseArray: true,
  withUnicodeString: true,
} as never);

describe('any data gives a downlink or a CodecError, by encode, parse and pack', () => {
  for (const subject of subjects) {
    const drawn = withDevice(subject, (device) =>
      fc.oneof(
        candidatesOf(device).map(({ json }) => json),
        anything,
      ),
    );
    law(subject, drawn, ({ device, drawn: data }) => {
      answers(() => kit.parse(device, data));
      answers(() => kit.pack(device, data as never));
      answers(() => kit.pack(device, [data] as never));
      for (const command of commandsOf(device)) {
        answers(() => kit.encode(command as unknown as kit.Command, data));
        answers(() => kit.pack(device, [{ command: command.name, data }] as never));
      }
    });
  }
});

describe('any frame gives data or a CodecError, by decode and explain', () => {
  for (const subject of subjects) {
    const drawn = withDevice(subject, (device) => fc.oneof(framesAbout(device), anything));
    law(subject, drawn, ({ device, drawn: frame }) => {
      answers(() => kit.decode(device, frame as kit.Frame));
      answers(() => kit.explain(device, frame as kit.Frame));
      answers(() => kit.decode(device, { fPort: 10, bytes: frame as [] }));
    });
  }
});

describe('a formatter answers anything with bytes, data or one sentence', () => {
  for (const subject of subjects) {
    const inputs = (device: kit.AnyDevice) =>
      fc.oneof(
        candidatesOf(device).map(({ json }) => ({ data: json })),
        framesAbout(device),
        fc.record({ data: anything, fPort: anything }),
        fc.record({ bytes: anything, fPort: anything }),
        anything,
      );
    law(subject, withDevice(subject, inputs), ({ device, drawn: input }) => {
      const { encodeDownlink, decodeDownlink } = kit.formatterOf(device);
      const encoded = encodeDownlink(input as kit.EncodeDownlinkInput);
      const decoded = decodeDownlink(input as kit.DecodeDownlinkInput);
      if ('errors' in encoded) isOneSentence(encoded.errors);
      else
        assert.ok(
          encoded.bytes.length > 0 && encoded.bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255),
        );
      if ('errors' in decoded) isOneSentence(decoded.errors);
      else assert.equal(Object.getPrototypeOf(decoded.data), Object.prototype);
    });
  }
});

describe('any tree gives a device or a CodecError, by restore', () => {
  for (const subject of subjects) {
    const drawn = withDevice(
      subject,
      (device) => {
        const tree: unknown = JSON.parse(JSON.stringify(device));
        return fc.oneof({ weight: 9, arbitrary: changedJson(tree, WORDS) }, { weight: 1, arbitrary: anyJson() });
      },
      JSON.stringify,
    );
    const holds = ({ drawn: tree }: { readonly drawn: unknown }) => {
      const device = answers(() => kit.restore(tree));
      if (device !== undefined) worksLike(device);
    };
    // Restoring and drawing for a large device takes half a second; the random ones have its kinds, a command or two each.
    law(subject, drawn, holds, subject.name === 'random devices' ? RUNS : RUNS / 50);
  }
});

/** Keys and words of the tree, so that changes come close to what means something. */
const WORDS = [
  'kind',
  'wire',
  'nodes',
  'name',
  'bits',
  'minimum',
  'maximum',
  'step',
  'perUnit',
  'zero',
  'rounding',
  'prefix',
  'count',
  'of',
  'in',
  'is',
  'value',
  'values',
  'unit',
  'epoch',
  'length',
  'form',
  'item',
  'label',
];

/** A device that was restored from changed JSON is one: what it encodes comes back. */
function worksLike(device: kit.AnyDevice): void {
  for (const { given, canonical, bytes, fPort } of fc.sample(payloadsOf(device), { numRuns: 2, seed: 1 })) {
    const { encodeDownlink, decodeDownlink } = kit.formatterOf(device);
    assert.deepEqual(encodeDownlink({ data: given }), { bytes, fPort });
    assert.deepEqual(decodeDownlink({ bytes: [...bytes], fPort }), { data: canonical });
  }
}

function answers<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (!kit.isCodecError(error)) throw error;
    assert.ok(error.message.length > 0 && error.message.length < 1000, error.message);
    return undefined;
  }
}

function isOneSentence(errors: readonly string[]): void {
  assert.equal(errors.length, 1);
  assert.ok(typeof errors[0] === 'string' && errors[0].length > 0);
}
