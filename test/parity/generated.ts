import { type AnyDevice, emitFormatter, type Formatter } from '@downlink-kit/codec';

const held = new WeakMap<AnyDevice, Formatter>();

/** The generated formatter of a device, compiled in this process. */
export function generatedFormatter(device: AnyDevice): Formatter {
  const known = held.get(device) ?? compiled(generatedScript(device));
  held.set(device, known);
  return known;
}

/** The script of the generated formatter, however large. */
export function generatedScript(device: AnyDevice): string {
  return emitFormatter(device, { maxBytes: Number.MAX_SAFE_INTEGER }).code;
}

/** A formatter's script, compiled in this process. */
export function compiled(script: string): Formatter {
  return new Function(`${script}\nreturn { encodeDownlink: encodeDownlink, decodeDownlink: decodeDownlink };`)();
}
