import { isRecord, readServerError, type ServerError } from '../errors/server-error.ts';

/** The JSON value of a text; undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The error that the parsed body of a reply describes in its `details`; undefined where it has none. */
export function readDetails(body: unknown): ServerError | undefined {
  return isRecord(body) && Array.isArray(body.details) ? readServerError(body.details[0]) : undefined;
}
