import table from '../pins.json' with { type: 'json' };

/** One of the goja commits that this package is built with, by its twelve digits (tts-formatters §15). */
export type Pin = 'b396bb4c349d' | '58d95d85e994' | '793a2a65c13b';

/** What one pin is made of: goja's module version and the Go release that has to build it. */
export interface PinnedEngine {
  readonly pin: Pin;
  readonly version: string;
  readonly toolchain: string;
}

/** All pins, oldest first (tts-formatters §15). */
export const pins: readonly PinnedEngine[] = table as readonly PinnedEngine[];
