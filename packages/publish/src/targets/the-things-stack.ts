import { emitFormatter } from '@downlink-kit/codec';
import type { Target } from '../target.ts';

/** The formatter for the Console of The Things Stack, held to the smallest size limit of all versions unless told. */
export const theThingsStack: Target = {
  name: 'the-things-stack',
  takesUplink: true,
  files: (device, options) => [{ name: 'formatter.js', text: emitFormatter(device, options).code }],
};
