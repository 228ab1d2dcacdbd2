import { makeBuffer } from './make-buffer.ts';

/** The module `buffer` that ChirpStack imports before a script, as a text (codec-apis §5). */
export const bufferModule: string = `export const Buffer = (${makeBuffer})();`;
