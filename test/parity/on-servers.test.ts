import { type AnyDevice, type DecodeDownlinkInput, formatterOf, fromHex, toHex } from '@downlink-kit/codec';
import { commandsOf } from '@downlink-kit/codec/tree';
import { devices, nearMissesOf, payloadsOf } from '@downlink-kit/harness';
import { type Answer, type Input, openServers, type Server } from '@downlink-kit/servers';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { declared } from '../laws/subjects.ts';
import { framesOf } from './frames.ts';
import { generatedScript } from './generated.ts';
import { asJson, throughProtobuf } from './handed-over.ts';

const SEED = 20_261_124;
/** Its script has half a million bytes, which each server reads anew for each call. */
const LARGEST = 'abeeway-asset-tracker-3';
const servers = await openServers({ workers: 2, guardMs: 20_000 });
afterAll(() => servers.close());

const random = fc.sample(devices(), { numRuns: 25, seed: SEED });
const subjects: readonly (readonly [name: string, device: AnyDevice, draws: number])[] = [
  ...declared.map((device) => [device.$device.id, device, device.$device.id === LARGEST ? 15 : 40] as const),
  ...random.map((device, at) => [`random device ${at + 1}`, device, 12] as const),
];

for (const name of ['the-things-stack', 'the-things-stack@3.32.1', 'lorawan-devices', 'chirpstack', 'ts013']) {
  const server = await servers.server(name);
  describe(`${name}, in ${server.engine.stand_in ? 'a stand-in' : server.engine.name}`, () => {
    for (const [subject, device, draws] of subjects) {
      test(`encodes and refuses as the reference does: ${subject}`, async () => {
        const payloads = payloadsFor(device, draws);
        const given = payloads.map((payload) =>
          name.startsWith('the-things-stack') ? throughProtobuf(payload) : payload,
        );
        const { encodeDownlink } = formatterOf(device);
        const answers = await answersOf(
          server,
          'encodeDownlink',
          device,
          payloads.map((payload) => ({ decoded_payload: payload as never })),
        );
        expect(answers.map(({ outcome }) => outcome)).toEqual(given.map((data) => outcomeOf(encodeDownlink({ data }))));
      });
      if (!server.profile.operations.includes('decodeDownlink')) continue;
      test(`decodes and refuses as the reference does: ${subject}`, async () => {
        const drawn = fc.sample(framesOf(device), { numRuns: draws, seed: SEED });
        const frames = [...exampleFrames(device), ...drawn].filter(({ bytes }) => bytes.length > 0);
        const { decodeDownlink } = formatterOf(device);
        const answers = await answersOf(server, 'decodeDownlink', device, frames.map(inputOf));
        expect(answers.map(({ outcome }) => outcome)).toEqual(frames.map((frame) => outcomeOf(decodeDownlink(frame))));
      });
    }
  });
}

/** The frames of all examples that the device declares. */
function exampleFrames(device: AnyDevice): readonly DecodeDownlinkInput[] {
  return commandsOf(device).flatMap(({ fPort, examples }) =>
    examples.map(({ hex, data }) => ({
      bytes: [...fromHex(hex)!],
      fPort: typeof fPort === 'number' ? fPort : (data as Record<string, number>)[fPort.name]!,
    })),
  );
}

/** The payloads of all examples that the device declares. */
function examplePayloads(device: AnyDevice): readonly unknown[] {
  const { decodeDownlink } = formatterOf(device);
  return exampleFrames(device).map((frame) => (decodeDownlink(frame) as { data: unknown }).data);
}

/** Payloads of examples, that go out, with a fault, and of any sort; all objects, since a server takes nothing else. */
function payloadsFor(device: AnyDevice, draws: number): readonly unknown[] {
  const good = fc.sample(payloadsOf(device), { numRuns: draws, seed: SEED }).map(({ given }) => given);
  const bad = fc.sample(nearMissesOf(device), { numRuns: draws, seed: SEED }).map(({ data }) => data);
  const any = fc.sample(fc.dictionary(fc.string(), fc.jsonValue()), { numRuns: draws, seed: SEED });
  return [...examplePayloads(device), ...good, ...bad, ...any]
    .map(asJson)
    .filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
}

function answersOf(
  server: Server,
  operation: 'encodeDownlink' | 'decodeDownlink',
  device: AnyDevice,
  inputs: readonly Input[],
): Promise<Answer[]> {
  return server.runAll({ script: generatedScript(device), operation, inputs });
}

function inputOf({ bytes, fPort }: DecodeDownlinkInput): Input {
  return { frm_payload_hex: toHex(bytes), f_port: fPort };
}

type FormatterOutput =
  | ReturnType<ReturnType<typeof formatterOf>['encodeDownlink']>
  | ReturnType<ReturnType<typeof formatterOf>['decodeDownlink']>;

/** What a server makes of a formatter's output. */
function outcomeOf(output: FormatterOutput): unknown {
  if ('errors' in output)
    return { error: expect.objectContaining({ kind: 'output_errors', message: output.errors[0] }) };
  if ('data' in output) return { data: output.data, warnings: [] };
  return { f_port: output.fPort, frm_payload_hex: toHex(output.bytes), warnings: [] };
}
