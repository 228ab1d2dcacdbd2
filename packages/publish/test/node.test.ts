import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bits, command, device, flag, uint } from '@downlink-kit/codec';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../src/index.ts';
import { valve } from './valve.ts';

const folder = mkdtempSync(join(tmpdir(), 'downlink-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const { name, text } of build(valve, 'node')) writeFileSync(join(folder, name), text);
const module = await import(pathToFileURL(join(folder, 'acme-av2.mjs')).href);

describe('the module for Node', () => {
  test('encodes', () =>
    expect(module.encodeDownlink({ data: { command: 'open', zone: 2, minutes: 30 } })).toEqual({
      bytes: [0x02, 0x02, 0x00, 0x1e],
      fPort: 10,
    }));

  test('decodes', () =>
    expect(module.decodeDownlink({ bytes: [0x04], fPort: 7 })).toEqual({ data: { command: 'relay', to: 7 } }));

  test('refuses in the words of the library', () =>
    expect(module.encodeDownlink({ data: { command: 'open', zone: 2, minutes: 900 } })).toEqual({
      errors: ['open.minutes: 900 is outside 1…720'],
    }));
});

describe('the types of the module', () => {
  test('are spelled as a person would', () => {
    const flagged = device('lamp', {
      on: command({ fPort: 1, frame: [0x01, bits({ lit: flag(), level: uint(7) })] }),
      off: command({ fPort: 1, frame: [0x02] }),
    });
    expect(build(flagged, 'node')[1]!.text).toContain(`
export type Payload =
  | { command: "on" } & {
      lit: boolean;
      /** 0…127 */
      level: number;
    }
  | { command: "off" };
`);
  });

  const uses: readonly { readonly name: string; readonly code: string; readonly error?: RegExp }[] = [
    {
      name: 'take a command with its fields',
      code: "encodeDownlink({ data: { command: 'open', zone: 2, minutes: 30 } });",
    },
    { name: 'take a command without fields', code: "encodeDownlink({ data: { command: 'reboot' } });" },
    { name: 'take a part left out', code: "encodeDownlink({ data: { command: 'mode', mode: 'soak', level: null } });" },
    {
      name: 'take what decoding gives',
      code: "const a = decodeDownlink({ bytes: [1], fPort: 2 }); if ('data' in a) encodeDownlink(a);",
    },
    {
      name: 'refuse a word that there is not',
      code: "encodeDownlink({ data: { command: 'mode', mode: 'drip', level: 1 } });",
      error: /"drip"/,
    },
    {
      name: 'refuse a field that is missing',
      code: "encodeDownlink({ data: { command: 'open', zone: 2 } });",
      error: /minutes/,
    },
  ];
  const files = uses.map(({ code }, at) => {
    const file = join(folder, `use-${at}.mts`);
    writeFileSync(
      file,
      `import { decodeDownlink, encodeDownlink } from './acme-av2.mjs';\nvoid decodeDownlink;\n${code}\n`,
    );
    return file;
  });
  const options = {
    strict: true,
    noEmit: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram(files, options));
  uses.forEach(({ name, error }, at) => {
    test(name, () => {
      const own = found.filter(({ file }) => file?.fileName === files[at]!.replaceAll('\\', '/'));
      const text = own.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n');
      if (error === undefined) expect(text).toBe('');
      else expect(text).toMatch(error);
    });
  });
});
