import { readFileSync } from 'node:fs';
import { command, device, oneOf } from '@downlink-kit/codec';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build } from '../src/index.ts';
import { valve } from './valve.ts';

const schema = JSON.parse(readFileSync(new URL('codec.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv.default().compile(schema);

describe('the sections of a codec in lorawan-devices', () => {
  const codec = parse(build(valve, 'lorawan-devices')[1]!.text);

  test('hold to the schema', () => {
    validate(codec);
    expect(validate.errors).toBeNull();
  });

  test('name the script', () =>
    expect([codec.downlinkEncoder.fileName, codec.downlinkDecoder.fileName]).toEqual(['acme-av2.js', 'acme-av2.js']));

  test('have the examples of the declaration, encoded', () =>
    expect(codec.downlinkEncoder.examples).toEqual([
      {
        description: 'Open one zone for a while',
        input: { data: { command: 'open', zone: 2, minutes: 30 } },
        output: { bytes: [0x02, 0x02, 0x00, 0x1e], fPort: 10 },
      },
      {
        description: 'in pulses, at no level',
        input: { data: { command: 'mode', mode: 'pulse', level: null } },
        output: { bytes: [0x03, 0x01, 0xff], fPort: 10 },
      },
      { description: 'relay', input: { data: { command: 'relay', to: 7 } }, output: { bytes: [0x04], fPort: 7 } },
    ]));

  test('have them decoded, symmetrically', () =>
    expect(
      codec.downlinkDecoder.examples.map(({ input, output }: never) => ({ input: output, output: input })),
    ).toEqual(codec.downlinkEncoder.examples.map(({ input, output }: never) => ({ input, output }))));

  test('put words in quotes that older readers take for something else', () => {
    const lamp = device('lamp', {
      switch: command({
        fPort: 1,
        frame: [{ to: oneOf({ off: 0, on: 1 }) }],
        examples: [{ data: { to: 'on' }, hex: '01' }],
      }),
    });
    const text = build(lamp, 'lorawan-devices')[1]!.text;
    expect(text).toContain('to: "on"');
    expect(parse(text, { version: '1.1' })).toEqual(parse(text));
  });

  const wrongs: readonly { readonly name: string; readonly wrong: object }[] = [
    { name: 'a section of another name', wrong: { ...codec, examples: [] } },
    { name: 'no decoder', wrong: { downlinkEncoder: codec.downlinkEncoder } },
    { name: 'a type key', wrong: { ...codec, downlinkEncoder: { ...codec.downlinkEncoder, type: 'js' } } },
    { name: 'capitals in the file name', wrong: { ...codec, downlinkDecoder: { fileName: 'Acme.js' } } },
  ];
  for (const { name, wrong } of wrongs)
    test(`would not hold to it with ${name}`, () => expect(validate(wrong)).toBe(false));
});
