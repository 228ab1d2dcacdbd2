import { pathToFileURL } from 'node:url';
import { type AnyDevice, type Command, emitFormatter, encode, restore } from '@downlink-kit/codec';
import { commandsOf } from '@downlink-kit/codec/tree';
import type { Formatter, FormatterExample } from '../formatter/formatter.ts';
import type { JsonObject } from '../formatter/json.ts';
import { type Loaded, unloaded } from './loaded.ts';

/** Loads a module; a caller that reads TypeScript gives another one than `import`. */
export type LoadModule = (path: string) => Promise<unknown>;

/** Whether the text of a script is that of a module that declares a device. */
export function declaresDevice(text: string): boolean {
  return /\bfrom\s+['"]@downlink-kit\/codec['"]|\brequire\(['"]@downlink-kit\/codec['"]\)/.test(text);
}

/** Whether such a module may have a device for its default export. */
export function exportsDevice(text: string): boolean {
  return declaresDevice(text) && /\bexport\s+default\b|\bmodule\.exports\s*=/.test(text);
}

/** Whether the text of a JSON file is that of a device. */
export function holdsDevice(text: string): boolean {
  return /"\$device"\s*:/.test(text);
}

/** The formatter that a declared device gives, with the examples of its commands. */
export function formatterOfDevice(device: AnyDevice, path: string): Formatter {
  // The law `fits` says where it is too large for a server.
  const script = emitFormatter(device, { maxBytes: Number.POSITIVE_INFINITY }).code;
  return { path, kind: 'device', script, examples: examplesOf(device), device, findings: [] };
}

/** Loads a module, or JSON, whose default export is a device. */
export async function loadDevice(
  path: string,
  load: LoadModule = (file) => import(pathToFileURL(file).href),
): Promise<Loaded> {
  try {
    const module = (await load(path)) as { default?: unknown };
    return formatterOfDevice(restore((module.default ?? module) as never) as AnyDevice, path);
  } catch (error) {
    return unloaded(
      path,
      'bad-device',
      `${path} gives no device: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The examples of the commands, as whole payloads with the bytes that the documents give. */
function examplesOf(device: AnyDevice): FormatterExample[] {
  return commandsOf(device).flatMap((command) =>
    command.examples.map(({ data, hex }, index): FormatterExample => {
      const { decodedPayload, fPort } = encode(command as unknown as Command, data as never);
      const expected = { frm_payload_hex: hex, f_port: fPort };
      const name = `${command.name} ${index + 1}`;
      return { name, operation: 'encodeDownlink', input: { decoded_payload: decodedPayload as JsonObject }, expected };
    }),
  );
}
