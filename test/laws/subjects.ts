import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnyDevice } from '@downlink-kit/codec';
import { devices } from '@downlink-kit/harness';
import fc from 'fast-check';
import { RUNS, shownAs } from './law.ts';

/** Devices that a law is tried on. */
export interface Subject {
  readonly name: string;
  readonly devices: fc.Arbitrary<AnyDevice>;
  readonly runs: number;
}

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Every device that is declared under `examples`. */
export const declared: readonly AnyDevice[] = await Promise.all(
  readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[\\/])device\.ts$/.test(path) && !path.includes('node_modules'))
    .sort()
    .map(async (path) => ((await import(pathToFileURL(examples + path).href)) as { default: AnyDevice }).default),
);

/** The random devices' part of a law's runs: they reach every kind of field, so the largest. */
const RANDOM_RUNS = RUNS * 0.4;

/** The devices of the examples, and random ones; the runs of all of them are those of a law. */
export const subjects: readonly Subject[] = [
  ...declared.map((device) => ({
    name: device.$device.id,
    devices: fc.constant(device),
    runs: Math.ceil((RUNS - RANDOM_RUNS) / declared.length),
  })),
  { name: 'random devices', devices: devices(), runs: RANDOM_RUNS },
];

/** A device of a subject with something drawn for it. */
export function withDevice<T>(
  { devices: drawn }: Subject,
  draw: (device: AnyDevice) => fc.Arbitrary<T>,
  show: (value: T) => string = fc.stringify,
): fc.Arbitrary<{ device: AnyDevice; drawn: T }> {
  // Of a large device, what draws for it is large too; it is made once.
  const made = new WeakMap<AnyDevice, fc.Arbitrary<{ device: AnyDevice; drawn: T }>>();
  return drawn.chain((device) => {
    const known = made.get(device);
    if (known) return known;
    const both = draw(device).map((value) =>
      shownAs({ device, drawn: value }, () => `${JSON.stringify(device)} with ${show(value)}`),
    );
    made.set(device, both);
    return both;
  });
}
