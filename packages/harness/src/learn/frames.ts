import type { TracedInput } from './trace.ts';

/** Whether something can be handed to a decoder: at most 255 bytes, and a port. */
export function isFrame(input: TracedInput): boolean {
  const { bytes, fPort, ...rest } = input;
  if (!Array.isArray(bytes) || bytes.length > 255 || Object.keys(rest).length > 0) return false;
  // Port 0 carries commands of the network, which no script sees.
  return isByte(fPort) && fPort !== 0 && bytes.every(isByte);
}

function isByte(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255;
}
