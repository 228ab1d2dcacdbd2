import assert from 'node:assert/strict';
import { type AnyDevice, type Command, decode, encode, formatterOf } from '@downlink-kit/codec';
import { commandsOf, objectNodes, objectsIn } from '@downlink-kit/codec/tree';
import { describe, expect, test } from 'vitest';
import { type AnyFrame, framesAbout } from './frames.ts';
import { law } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

/** How many frames of each subject decoded: a law about frames that decode says nothing where none does. */
const decoded = new Map(subjects.map(({ name }) => [name, 0]));

describe('what decodes goes out as the same bytes', () => {
  for (const subject of subjects) {
    law(subject, withDevice(subject, framesAbout), ({ device, drawn: frame }) => {
      const { encodeDownlink, decodeDownlink } = formatterOf(device);
      const answer = decodeDownlink({ ...frame, bytes: [...frame.bytes] });
      if ('errors' in answer) return;
      decoded.set(subject.name, decoded.get(subject.name)! + 1);
      const again = encodeDownlink({ data: answer.data });
      if (keepsOrder(device)) {
        assert.deepEqual(again, { bytes: frame.bytes, fPort: frame.fPort });
        assert.deepEqual(encodedAlone(device, frame), frame.bytes);
      } else {
        assert.ok('bytes' in again, JSON.stringify(again));
        assert.equal(again.bytes.length, frame.bytes.length);
        assert.deepEqual(decodeDownlink(again), answer);
      }
    });
  }
});

describe('enough frames decode to say so', () => {
  for (const { name, runs } of subjects) {
    test(name, () => expect(decoded.get(name)).toBeGreaterThan(runs / 10));
  }
});

/** Commands under keys and settings of `some` may come in any order, and go out as they were declared. */
function keepsOrder(device: AnyDevice): boolean {
  const { payload, several } = device.$device;
  if (several && payload.style === 'keyed') return false;
  return commandsOf(device).every(({ frame }) =>
    [...objectsIn(frame, '')].every(({ nodes }) => [...objectNodes(nodes)].every(({ kind }) => kind !== 'some')),
  );
}

/** The commands of a frame, decoded and encoded one by one. */
function encodedAlone(device: AnyDevice, frame: AnyFrame): readonly number[] {
  const read = decode(device, frame) as
    | { command: string; data: unknown }
    | { commands: { command: string; data: unknown }[] };
  const calls =
    'commands' in read && Array.isArray(read.commands) ? read.commands : [read as { command: string; data: unknown }];
  return calls.flatMap(({ command, data }) => [
    ...encode((device as unknown as Record<string, Command>)[command]!, data).bytes,
  ]);
}
