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
