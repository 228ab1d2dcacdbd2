import { emitFormatter } from '@downlink-kit/codec';
import type { Target } from '../target.ts';

/** The codec of a ChirpStack device profile: an ES module around the same functions. No size limit is known. */
export const chirpstack: Target = {
  name: 'chirpstack',
  takesUplink: true,
  files: (device, { maxBytes = Number.POSITIVE_INFINITY, ...options }) => [
    { name: 'chirpstack.js', text: emitFormatter(device, { ...options, maxBytes }).code },
  ],
};
