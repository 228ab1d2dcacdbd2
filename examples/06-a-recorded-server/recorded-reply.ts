import { readFileSync } from 'node:fs';

/** A reply of a running server, as it was recorded. */
export interface RecordedReply {
  readonly group: string;
  readonly name: string;
  readonly route: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const file = new URL('contract/recorded-replies.json', import.meta.url);
const replies = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedReply[];

/** The reply of this name to a call by the route of a webhook. */
export function recordedReply(group: string, name: string): RecordedReply {
  const reply = replies.find((one) => one.group === group && one.name === name && one.route === 'webhook');
  if (reply === undefined) throw new Error(`no reply is recorded as ${group}: ${name}`);
  return reply;
}
