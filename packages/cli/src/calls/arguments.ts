import type { Argument } from '../call.ts';

export const deviceArgument: Argument = {
  name: 'DEVICE',
  says: 'a module whose default export is a device (.ts or .js), or a device as .json',
};

export const bytesArgument: Argument = {
  name: 'BYTES',
  says: 'hex (blanks and colons allowed) or base64; - reads them from stdin',
  rest: true,
};

/** The flags that say how bytes are meant. */
export const bytesFlags = {
  port: { takes: 'N', says: 'the port it came or goes on, 1…223' },
  hex: { says: 'BYTES are hex' },
  base64: { says: 'BYTES are base64' },
} as const;
