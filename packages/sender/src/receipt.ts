import type { BodyItem, Finding } from '@downlink-kit/codec';
import type { Delivery } from './delivery.ts';
import type { SendError } from './errors/send-error.ts';
import type { Operation } from './operation.ts';
import type { Outgoing } from './outgoing.ts';
import type { Outcome } from './reply/judge-reply.ts';

/** How far a queued downlink has come, as its events tell. */
export type Progress =
  /** No event yet. */
  | 'none'
  | 'queued'
  /** Some gateway has sent it. */
  | 'sent'
  /** The gateway could not send it; a confirmed downlink is tried again after the next uplink. */
  | 'not_transmitted'
  /** The device did not acknowledge this attempt; it is queued again, at the end. */
  | 'nacked'
  | 'acked'
  /** Given up by the server. */
  | 'failed'
  /** Its session is gone, and with it the encryption: it must be sent anew. */
  | 'invalidated';

/** What became of one downlink: plain data, to be kept and compared with events. */
export interface Receipt {
  operation: Operation;
  applicationId: string;
  webhookId?: string;
  deviceId: string;
  /** The id that the server sends back in every event of this downlink; null for a clear, which queues nothing. */
  correlationId: string | null;
  /** What was sent, as the body had it; null for a clear, and where no body was made since something in it is refused here. */
  downlink: BodyItem | null;
  /** The address, without the key. */
  url: string;
  /** When the last request went out, in UTC; null if none did. */
  sentAt: string | null;
  /** How many requests may have reached the server. */
  requests: number;
  /**
   * `queued`: the server took it, or proved it by an event. `refused`: certainly not queued, also when nothing went out.
   * `unknown`: may be queued; not repeated unless asked for.
   */
  outcome: Outcome;
  /** Whether it may go on air twice, since a replace of unknown outcome was repeated as asked. */
  mayGoTwice: boolean;
  /** HTTP status of the last reply. */
  status?: number;
  /** Why it is not queued, or not known to be. */
  error?: SendError;
  /** What was found in the body, or said about its size, beside the outcome. */
  findings: readonly Finding[];
  progress: Progress;
  /** Whether nothing more is to come: acknowledged, given up, refused, or sent without confirmation. */
  isFinal: boolean;
  /** The frame counter of the latest attempt that an event told of. */
  frameCounter?: number;
  /** The session of that attempt (`session_key_id`), in which alone counters compare. */
  sessionKeyId?: string;
  /** When the server received the event of that attempt, in UTC; tells which of two sessions is the later one. */
  attemptAt?: string;
}

/** Where a message goes. */
export interface Target {
  operation: Operation;
  applicationId: string;
  webhookId: string | undefined;
  deviceId: string;
  path: string;
  url: string;
}

/** The receipts of a message that went out, one for each downlink; without a delivery those that are expected. */
export function receiptsOf(target: Target, outgoing: Outgoing, delivery: Delivery | undefined): Receipt[] {
  const items = target.operation === 'clear' ? [null] : outgoing.body.downlinks;
  return items.map((downlink, index) => receiptOf(target, outgoing, index, downlink, delivery));
}

/** Receipts for what was refused before a body was made: one for each id, null for that of a clear. */
export function refusedReceipts(target: Target, ids: readonly (string | null)[], error: SendError): Receipt[] {
  const nothing: Outgoing = { text: '', body: { downlinks: [] }, ids, findings: [] };
  const delivery: Delivery = {
    judgement: { outcome: 'refused', repeat: 'no', error },
    requests: 0,
    isRepeatedBlindly: false,
  };
  return ids.map((_, index) => receiptOf(target, nothing, index, null, delivery));
}

function receiptOf(
  target: Target,
  { ids, findings }: Outgoing,
  index: number,
  downlink: BodyItem | null,
  delivery: Delivery | undefined,
): Receipt {
  const judgement = delivery?.judgement;
  const outcome = judgement?.outcome ?? 'unknown';
  const receipt: Receipt = {
    operation: target.operation,
    applicationId: target.applicationId,
    deviceId: target.deviceId,
    correlationId: ids[index] ?? null,
    downlink,
    url: target.url,
    sentAt: delivery?.sentAt === undefined ? null : new Date(delivery.sentAt).toISOString(),
    requests: delivery?.requests ?? 0,
    outcome,
    mayGoTwice: delivery?.isRepeatedBlindly === true && downlink !== null,
    findings: findings.length === 0 ? findings : findings.filter(({ path }) => isAt(path, index)),
    progress: 'none',
    isFinal: outcome === 'refused' || (outcome === 'queued' && downlink === null),
  };
  if (target.webhookId !== undefined) receipt.webhookId = target.webhookId;
  if (delivery?.status !== undefined) receipt.status = delivery.status;
  if (judgement !== undefined && judgement.outcome !== 'queued') receipt.error = judgement.error;
  return receipt;
}

/** Whether a finding is about a downlink, or about the body that it is in. */
function isAt(path: string, index: number): boolean {
  return !path.startsWith('downlinks[') || path.startsWith(`downlinks[${index}]`);
}
