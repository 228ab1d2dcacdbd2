import type { Finding, Severity } from '@downlink-kit/codec';
import { adviceOn } from './errors/advice.ts';
import { isSendError } from './errors/send-error.ts';
import { isTriedAgain } from './events/apply-event.ts';
import type { DownlinkEvent, OtherEvent } from './events/downlink-event.ts';
import { parseEvent } from './events/parse-event.ts';

/** Explains the body of a webhook call: what the event means for its downlink. Source: The Things Stack, `ApplicationUp`. */
export function checkEvent(body: string | Uint8Array | object): Finding[] {
  try {
    return [meaningOf(parseEvent(body))];
  } catch (error) {
    if (!isSendError(error)) throw error;
    return [{ code: error.code, severity: 'error', path: error.path ?? '', message: error.advice }];
  }
}

function meaningOf(event: DownlinkEvent | OtherEvent): Finding {
  if (event.kind === 'other') {
    return finding(
      'other',
      'info',
      event.field,
      `it is about ${event.field || 'something else'}, not about a downlink`,
    );
  }
  const [severity, message] = wordsFor(event);
  return finding(
    event.kind,
    severity,
    event.kind === 'invalidated' ? 'downlink_queue_invalidated' : `downlink_${event.kind}`,
    message,
  );
}

function wordsFor(event: DownlinkEvent): [Severity, string] {
  switch (event.kind) {
    case 'queued':
      return ['info', 'the server took the downlink; a class A device gets it after its next uplink'];
    case 'sent':
      return event.downlink.confirmed === true
        ? ['info', 'a gateway has sent it; whether the device got it comes with its next uplink']
        : ['info', 'a gateway has sent it; nothing more is to come, since it is unconfirmed'];
    case 'ack':
      return ['info', 'the device has acknowledged it; that it received it does not say that it did as told'];
    case 'nack':
      return [
        'warning',
        'the device did not acknowledge this attempt; not final: it is queued again, at the end, unless it was the last one',
      ];
    case 'failed':
      return failure(event);
    case 'invalidated':
      return ['error', 'the session is gone: encrypt the downlinks anew and replace the queue'];
  }
}

function failure(event: Extract<DownlinkEvent, { kind: 'failed' }>): [Severity, string] {
  const { error } = event;
  const advice = adviceOn(error);
  if (isTriedAgain(event)) return ['warning', `${error.key}: ${advice} Not final.`];
  return ['error', `${error.key}: ${advice} Final: the server does not send it.`];
}

function finding(code: string, severity: Severity, path: string, message: string): Finding {
  return { code, severity, path, message };
}
