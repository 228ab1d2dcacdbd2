import type { Operation } from '@downlink-kit/servers';

/** The functions that a formatter may have. */
export const operations: readonly Operation[] = ['encodeDownlink', 'decodeUplink', 'decodeDownlink', 'normalizeUplink'];

export function isOperation(text: string): text is Operation {
  return (operations as readonly string[]).includes(text);
}

/** The server that is meant where none is named, in its newest release. */
export const USUAL_SERVER = 'the-things-stack';
