import assert from 'node:assert/strict';
import { type AnyDevice, type Downlink, decode, formatterOf, isCodecError, pack } from '@downlink-kit/codec';
import { commandsOf } from '@downlink-kit/codec/tree';
import { type Call, callsOf } from '@downlink-kit/harness';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from './law.ts';
import { subjects, withDevice } from './subjects.ts';

interface Packing {
  readonly calls: readonly Call[];
  readonly maxBytes: number;
}

/** How often calls went together, and how often not. */
const went = { together: 0, apart: 0 };

describe('pack keeps the order, splits no command, and makes as few frames as can be', () => {
  for (const subject of subjects) {
    law(subject, withDevice(subject, packings, showPacking), ({ device, drawn: { calls, maxBytes } }) => {
      const list = calls.map(({ command, given }) => ({ command: command.name, data: given }));
      const longest = Math.max(0, ...calls.map(({ bytes }) => bytes.length));
      if (longest > maxBytes) {
        assert.throws(
          () => pack(device, list as never, { maxBytes }),
          (error) => isCodecError(error, 'frame_too_long'),
        );
        return;
      }
      const frames = pack(device, list as never, { maxBytes });
      assert.deepEqual(
        frames.flatMap((frame) => readBack(device, frame)),
        calls.map(({ command, canonical }) => ({ command: command.name, data: canonical })),
      );
      assert.ok(frames.every(({ bytes }) => bytes.length <= maxBytes));
      for (const { decodedPayload, bytes, fPort } of frames) {
        assert.deepEqual(formatterOf(device).encodeDownlink({ data: decodedPayload }), { bytes: [...bytes], fPort });
      }
      assert.equal(frames.length, fewest(device, calls, maxBytes));
      if (frames.length < calls.length) went.together++;
      if (frames.length > 1) went.apart++;
    });
  }
});

describe('the law of packing meets calls', () => {
  test('that go together', () => expect(went.together).toBeGreaterThan(50));
  test('that do not', () => expect(went.apart).toBeGreaterThan(50));
});

function packings(device: AnyDevice): fc.Arbitrary<Packing> {
  const most = device.$device.maxBytes;
  const maxBytes = fc.oneof(fc.constant(most), fc.integer({ min: Math.min(11, most), max: Math.min(51, most) }));
  return fc.record({ calls: fc.array(callsOf(device), { maxLength: 7 }), maxBytes });
}

function readBack(device: AnyDevice, { fPort, bytes }: Downlink): readonly unknown[] {
  const read = decode(device, { fPort, bytes }) as { commands?: readonly unknown[] };
  return device.$device.several ? read.commands! : [read];
}

/** The fewest frames, by trying every way to cut the list. */
function fewest(device: AnyDevice, calls: readonly Call[], maxBytes: number): number {
  let least = calls.length;
  for (let cuts = 0; cuts < 2 ** Math.max(0, calls.length - 1); cuts++) {
    const groups: Call[][] = [];
    for (const [at, call] of calls.entries()) {
      if (at === 0 || (cuts >> (at - 1)) % 2 === 1) groups.push([call]);
      else groups.at(-1)!.push(call);
    }
    if (groups.every((group) => goTogether(device, group, maxBytes))) least = Math.min(least, groups.length);
  }
  return least;
}

function goTogether(device: AnyDevice, group: readonly Call[], maxBytes: number): boolean {
  const { several, payload } = device.$device;
  const order = group.map(({ command }) => commandsOf(device).indexOf(command));
  const policies = new Set(group.map(({ command }) => command.confirmed));
  return (
    (several || group.length === 1) &&
    group.flatMap(({ bytes }) => bytes).length <= maxBytes &&
    new Set(group.map(({ fPort }) => fPort)).size === 1 &&
    group.every(({ command }, at) => command.many || order.indexOf(order[at]!) === at) &&
    !(policies.has('never') && policies.has('required')) &&
    (payload.style !== 'keyed' || order.every((place, at) => at === 0 || order[at - 1]! <= place))
  );
}

function showPacking({ calls, maxBytes }: Packing): string {
  return fc.stringify({ maxBytes, calls: calls.map(({ command, given }) => [command.name, given]) });
}
