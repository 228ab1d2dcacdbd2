import { readFileSync } from 'node:fs';

/** A reply of a running server, as recorded. */
export interface RecordedReply {
  group: string;
  name: string;
  route: 'webhook' | 'appas';
  method: string;
  path_template: string;
  request_body: unknown;
  status: number;
  headers: { [name: string]: string };
  body: string;
  events?: object[];
  timeline?: object[];
}

export interface RecordedError {
  namespace: string;
  name: string;
  surface: 'sync' | 'async' | 'both';
  enqueued: 'no' | 'maybe' | 'was';
  retry: { push: string; replace: string };
  paths: string[];
}

export const replies: readonly RecordedReply[] = read('tts-live-replies.json');
export const errors: readonly RecordedError[] = read<{ errors: RecordedError[] }>('tts-errors.json').errors;

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../test/contract/${name}`, import.meta.url), 'utf8')) as T;
}

/** Headers as recorded, without those that belong to the connection or to the text before placeholders came in. */
export function headersOf({ headers }: RecordedReply): { [name: string]: string } {
  const { 'content-length': _length, date: _date, ...rest } = headers;
  return rest;
}

/** Whether a reply was given to a push or a replace. */
export function isDownlinkCall({ method, path_template: path }: RecordedReply): boolean {
  return (
    method === 'POST' && /\/devices\/\{device_id\}\/down\/(push|replace)$/.test(path) && path.startsWith('/api/v3/as/')
  );
}
