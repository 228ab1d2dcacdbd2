import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type AnyDevice, formatterOf } from '@downlink-kit/codec';
import { devices, nearMissesOf, payloadsOf } from '@downlink-kit/harness';
import { type Artefact, build, targetNames } from '@downlink-kit/publish';
import { openServers, sameOutput } from '@downlink-kit/servers';
import Ajv from 'ajv';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { declared } from '../laws/subjects.ts';
import { framesOf } from './frames.ts';

const SEED = 20_261_124;
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const folders = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?:^|[\\/])device\.ts$/.test(path) && !path.includes('node_modules'))
  .sort()
  .map((path) => join(examples, path, '..'));

type Plan = Readonly<Record<string, { readonly without?: readonly string[] }>>;

function planOf(folder: string): Plan {
  const file = join(folder, 'generate.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { targets: Plan }).targets;
  return Object.fromEntries(targetNames.map((name) => [name, {}]));
}

describe('what is generated for the examples', () => {
  const built = declared.flatMap((device, at) => {
    const folder = join(folders[at]!, 'generated');
    return Object.entries(planOf(folders[at]!)).flatMap(([target, { without = [] }]) => {
      const commands = device.$device.commands.filter((name) => !without.includes(name));
      return build(device, target, { commands }).map(({ name, text }) => ({
        name: `${device.$device.id}: ${name}`,
        file: join(folder, name),
        text,
      }));
    });
  });

  test.each(built)('lies there as it is built: $name', ({ file, text }) =>
    expect(readFileSync(file, 'utf8')).toBe(text),
  );

  test('lies there alone', () =>
    expect(
      folders
        .flatMap((folder) => readdirSync(join(folder, 'generated')).map((name) => join(folder, 'generated', name)))
        .sort(),
    ).toEqual(built.map(({ file }) => file).sort()));

  const formatters = built.filter(({ file }) => file.endsWith('formatter.js'));
  test.each(formatters)('fits into The Things Stack: $name', ({ file }) =>
    expect(Buffer.byteLength(readFileSync(file))).toBeLessThanOrEqual(40_960),
  );

  const schema = new URL('../../packages/publish/test/codec.schema.json', import.meta.url);
  const validate = new Ajv.default().compile(JSON.parse(readFileSync(schema, 'utf8')));
  const codecs = built.filter(({ file }) => file.endsWith('.yaml'));
  test.each(codecs)('holds to the schema of lorawan-devices: $name', ({ file }) => {
    validate(parse(readFileSync(file, 'utf8')));
    expect(validate.errors).toBeNull();
  });
});

describe('the examples of an entry for lorawan-devices give what they say in its checker', async () => {
  const servers = await openServers({ workers: 1, guardMs: 20_000 });
  afterAll(() => servers.close());
  const server = await servers.server('lorawan-devices');
  for (const device of declared) {
    const [script, sections] = build(device, 'lorawan-devices') as unknown as readonly [Artefact, Artefact];
    const codec = parse(sections.text);
    for (const [section, operation] of [
      ['downlinkEncoder', 'encodeDownlink'],
      ['downlinkDecoder', 'decodeDownlink'],
    ] as const) {
      test(`${device.$device.id}: ${section}`, async () => {
        const { examples } = codec[section] as {
          examples: { input: { data: never; bytes: number[]; fPort: number }; output: never }[];
        };
        const inputs = examples.map(({ input }) =>
          operation === 'encodeDownlink'
            ? { decoded_payload: input.data }
            : { frm_payload_hex: Buffer.from(input.bytes).toString('hex'), f_port: input.fPort },
        );
        const answers = await server.runAll({ script: script.text, operation, inputs });
        expect(examples.length).toBeGreaterThan(0);
        expect(
          answers.filter(({ output }, at) => !sameOutput(operation, examples[at]!.output, output ?? null)),
        ).toEqual([]);
      });
    }
  }
});

describe('the module for Node answers as the reference does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'downlink-parity-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const random = fc.sample(devices(), { numRuns: 25, seed: SEED });
  for (const [at, device] of [...declared, ...random].entries()) {
    const name = at < declared.length ? device.$device.id : `random device ${at - declared.length + 1}`;
    const file = join(folder, `${at}.mjs`);
    writeFileSync(file, build(device, 'node')[0]!.text);
    const module = await import(pathToFileURL(file).href);
    const reference = formatterOf(device);

    test(`${name}: encoding`, () => {
      for (const data of payloadsFor(device))
        expect(module.encodeDownlink({ data })).toEqual(reference.encodeDownlink({ data }));
    });

    test(`${name}: decoding`, () => {
      for (const frame of fc.sample(framesOf(device), { numRuns: 200, seed: SEED }))
        expect(module.decodeDownlink(frame)).toEqual(reference.decodeDownlink(frame));
    });
  }
});

function payloadsFor(device: AnyDevice): readonly unknown[] {
  const good = fc.sample(payloadsOf(device), { numRuns: 200, seed: SEED }).map(({ given }) => given);
  return [...good, ...fc.sample(nearMissesOf(device), { numRuns: 200, seed: SEED }).map(({ data }) => data)];
}
