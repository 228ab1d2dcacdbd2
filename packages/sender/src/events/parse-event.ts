import { SendError } from '../errors/send-error.ts';
import { isRecord, readServerError } from '../errors/server-error.ts';
import type { DownlinkEvent, EventDownlink, OtherEvent } from './downlink-event.ts';

const KINDS: { readonly [field: string]: DownlinkEvent['kind'] } = {
  downlink_queued: 'queued',
  downlink_sent: 'sent',
  downlink_ack: 'ack',
  downlink_nack: 'nack',
  downlink_failed: 'failed',
  downlink_queue_invalidated: 'invalidated',
};

/** Fields beside the one that says what the message is about. */
const AROUND: ReadonlySet<string> = new Set(['end_device_ids', 'correlation_ids', 'received_at', 'simulated']);

/**
 * Reads the body of a webhook call (`ApplicationUp`), as text, bytes or parsed; fields that are not known are left
 * alone. A message about something else gives `other`. @throws SendError `bad_event` for what is no such body.
 */
export function parseEvent(body: string | Uint8Array | object): DownlinkEvent | OtherEvent {
  const message = messageIn(body);
  const field = Object.keys(KINDS).find((name) => name in message);
  const ids = isRecord(message.end_device_ids) ? message.end_device_ids : {};
  const application = isRecord(ids.application_ids) ? ids.application_ids.application_id : undefined;
  if (typeof ids.device_id !== 'string' || typeof application !== 'string') {
    throw badEvent('end_device_ids', 'it names no device and application: it is no message of a webhook');
  }
  const facts = {
    applicationId: application,
    deviceId: ids.device_id,
    ...(typeof ids.dev_eui === 'string' ? { devEui: ids.dev_eui } : {}),
    ...(typeof message.received_at === 'string' ? { receivedAt: message.received_at } : {}),
  };
  if (field === undefined) return otherEvent(message, facts);
  const content = message[field];
  if (!isRecord(content)) throw badEvent(field, 'it is not an object');
  return downlinkEvent(KINDS[field]!, content, facts, idsIn(message));
}

type Facts = Pick<DownlinkEvent, 'applicationId' | 'deviceId'>;
type Content = { readonly [key: string]: unknown };

function downlinkEvent(
  kind: DownlinkEvent['kind'],
  content: Content,
  facts: Facts,
  outer: readonly string[],
): DownlinkEvent {
  if (kind === 'invalidated') {
    const downlinks = Array.isArray(content.downlinks) ? content.downlinks.filter(isRecord) : [];
    const last = content.last_f_cnt_down;
    return {
      ...facts,
      kind,
      downlinks: downlinks as EventDownlink[],
      correlationIds: unique([...downlinks.flatMap(idsIn), ...outer]),
      ...(typeof last === 'number' ? { lastFrameCounter: last } : {}),
    };
  }
  const downlink = kind === 'failed' ? content.downlink : content;
  if (!isRecord(downlink)) throw badEvent('downlink_failed.downlink', 'it is missing');
  // The id of the downlink stands in the nested list for sure, in the outer one as a rule.
  const correlationIds = unique([...idsIn(downlink), ...outer]);
  if (kind !== 'failed') return { ...facts, kind, downlink: downlink as EventDownlink, correlationIds };
  const error = readServerError(content.error);
  if (error === undefined) throw badEvent('downlink_failed.error', 'it is missing');
  return { ...facts, kind, downlink: downlink as EventDownlink, error, correlationIds };
}

function otherEvent(message: Content, facts: Facts): OtherEvent {
  const field = Object.keys(message).find((name) => !AROUND.has(name));
  return { ...facts, kind: 'other', field: field ?? '', correlationIds: idsIn(message) };
}

function messageIn(body: string | Uint8Array | object): Content {
  const value = typeof body === 'string' || body instanceof Uint8Array ? parseText(body) : body;
  if (!isRecord(value)) throw badEvent('', 'it is not a JSON object; a webhook of the format protobuf sends none');
  return value;
}

function parseText(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body.replace(/^\uFEFF/, '') : new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function idsIn(holder: Content): readonly string[] {
  const ids = holder.correlation_ids;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function badEvent(path: string, advice: string): SendError {
  return new SendError('bad_event', { path, advice, enqueued: 'no' });
}
