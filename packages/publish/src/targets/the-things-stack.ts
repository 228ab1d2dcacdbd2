import { emitFormatter } from '@downlink-kit/codec';
import type { Target } from '../target.ts';

/** The smallest limit of all versions of The Things Stack, in bytes of UTF-8 (tts-formatters §1). */
const SMALLEST_LIMIT = 40_960;

/** The formatter for the Console of The Things Stack, held to the smallest size limit of all versions unless told. */
export const theThingsStack: Target = {
  name: 'the-things-stack',
  takesUplink: true,
  files: (device, { maxBytes = SMALLEST_LIMIT, ...options }) => [
    { name: 'formatter.js', text: emitFormatter(device, { ...options, maxBytes }).code, maxBytes },
  ],
};
