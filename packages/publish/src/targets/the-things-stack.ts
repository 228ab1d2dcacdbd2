import { emitFormatter } from '@downlink-kit/codec';
import { SMALLEST_LIMIT } from '@downlink-kit/codec/tree';
import type { Target } from '../target.ts';

/** The formatter for the Console of The Things Stack, held to the smallest size limit of all versions unless told. */
export const theThingsStack: Target = {
  name: 'the-things-stack',
  takesUplink: true,
  files: (device, { maxBytes = SMALLEST_LIMIT, ...options }) => [
    { name: 'formatter.js', text: emitFormatter(device, { ...options, maxBytes }).code, maxBytes },
  ],
};
