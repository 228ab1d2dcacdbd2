import { adviceOn } from '../errors/advice.ts';
import { SendError } from '../errors/send-error.ts';
import { factsOf } from '../errors/server-error-facts.ts';
import type { Progress, Receipt } from '../receipt.ts';
import type { DownlinkEvent } from './downlink-event.ts';

/** Whether an event tells of the downlink of a receipt: of the same device, with its id. */
export function isAbout(event: DownlinkEvent, receipt: Receipt): boolean {
  if (event.applicationId !== receipt.applicationId || event.deviceId !== receipt.deviceId) return false;
  return receipt.correlationId !== null && event.correlationIds.includes(receipt.correlationId);
}

/**
 * What an event makes of a receipt; any order and repetition of events ends in the same state. An event about another
 * downlink changes nothing. Source: The Things Stack v3.32.1, events and their meaning.
 */
export function applyEvent(receipt: Receipt, event: DownlinkEvent): Receipt {
  if (!isAbout(event, receipt)) return receipt;
  if (event.kind === 'failed' && isRefusal(event, receipt)) return refusedBy(event, receipt);
  const queued = provenQueued(receipt);
  const progress = progressOf(event);
  const attempt = attemptOf(event);
  if (!comesAfter(progress, attempt, queued)) return queued;
  return {
    ...queued,
    ...(event.kind === 'failed' ? { error: failureOf(event, receipt) } : {}),
    ...attempt,
    progress,
    isFinal: isFinal(progress, event),
  };
}

type FailedEvent = Extract<DownlinkEvent, { kind: 'failed' }>;

/**
 * Whether a failure is one of the call itself, which comes as an event too and says that nothing was queued. Some errors
 * come from the call and from the radio: only those from the radio have a frame counter of the server's.
 */
function isRefusal({ error, downlink, correlationIds }: FailedEvent, receipt: Receipt): boolean {
  const surface = factsOf(error.key)?.surface ?? 'both';
  if (surface !== 'both') return surface === 'sync';
  const isFromRadio = correlationIds.some((id) => id.startsWith('rpc:/ttn.lorawan.v3.NsAs/HandleUplink'));
  return !isFromRadio && (downlink.f_cnt === undefined || downlink.f_cnt === receipt.downlink?.f_cnt);
}

/** The refusal of an earlier request says nothing against a later one that was taken. */
function refusedBy(event: FailedEvent, receipt: Receipt): Receipt {
  if (receipt.outcome !== 'unknown') return receipt;
  return { ...receipt, outcome: 'refused', error: failureOf(event, receipt), isFinal: true };
}

function failureOf({ error }: FailedEvent, { url }: Receipt): SendError {
  return new SendError('server_error', {
    request: `POST ${url}`,
    server: error,
    advice: adviceOn(error),
    enqueued: 'no',
  });
}

/** Any event but a refusal proves that the downlink was queued, whatever its reply said or did not say. */
function provenQueued(receipt: Receipt): Receipt {
  if (receipt.outcome === 'queued') return receipt;
  const { error: _, ...rest } = receipt;
  return { ...rest, outcome: 'queued', isFinal: false };
}

function progressOf(event: DownlinkEvent): Progress {
  if (event.kind === 'ack') return 'acked';
  if (event.kind === 'nack') return 'nacked';
  if (event.kind !== 'failed') return event.kind;
  return isTriedAgain(event) ? 'not_transmitted' : 'failed';
}

/** Whether a failure is that of one attempt, after which the server tries the confirmed downlink again. */
export function isTriedAgain({ error, downlink }: FailedEvent): boolean {
  return error.key === 'pkg/networkserver:transmission' && downlink.confirmed === true;
}

function isFinal(progress: Progress, event: DownlinkEvent): boolean {
  if (progress === 'sent') return 'downlink' in event && event.downlink.confirmed !== true;
  return progress === 'acked' || progress === 'failed' || progress === 'invalidated';
}

type Attempt = Pick<Receipt, 'frameCounter' | 'sessionKeyId' | 'attemptAt'>;

/** What an event tells of the attempt that it is about; one of the queue is about none. */
function attemptOf(event: DownlinkEvent): Attempt {
  if (event.kind === 'queued' || event.kind === 'invalidated' || event.downlink.f_cnt === undefined) return {};
  const { f_cnt: frameCounter, session_key_id: sessionKeyId } = event.downlink;
  return {
    frameCounter,
    ...(sessionKeyId === undefined ? {} : { sessionKeyId }),
    ...(event.receivedAt === undefined ? {} : { attemptAt: event.receivedAt }),
  };
}

/** Within one attempt, which has its own frame counter, things come in this order. */
const RANK: { readonly [P in Progress]: number } = {
  none: 0,
  queued: 1,
  sent: 2,
  not_transmitted: 2,
  nacked: 3,
  failed: 4,
  invalidated: 4,
  acked: 5,
};

/**
 * Events come in any order, and twice: a later attempt goes before an earlier one, and what is final stays. After a
 * rejoin counters begin at 1 again, so attempts of two sessions compare by time.
 */
function comesAfter(seen: Progress, attempt: Attempt, receipt: Receipt): boolean {
  if (seen === 'acked') return receipt.progress !== 'acked';
  if (receipt.isFinal) return false;
  if (RANK[seen] >= RANK.failed) return true;
  if (isOtherSession(attempt, receipt)) return Date.parse(attempt.attemptAt!) > Date.parse(receipt.attemptAt!);
  const { frameCounter } = attempt;
  if (frameCounter !== undefined && receipt.frameCounter !== undefined && frameCounter !== receipt.frameCounter) {
    return frameCounter > receipt.frameCounter;
  }
  return RANK[seen] > RANK[receipt.progress];
}

function isOtherSession(one: Attempt, other: Attempt): boolean {
  const isTimed = one.attemptAt !== undefined && other.attemptAt !== undefined;
  const areKnown = one.sessionKeyId !== undefined && other.sessionKeyId !== undefined;
  return isTimed && areKnown && one.sessionKeyId !== other.sessionKeyId;
}
