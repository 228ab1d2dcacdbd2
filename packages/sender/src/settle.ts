import type { BodyItem, Finding } from '@downlink-kit/codec';
import { SendError } from './errors/send-error.ts';
import type { Receipt } from './receipt.ts';

const NOT_THERE: Finding = {
  code: 'not_in_queue',
  severity: 'info',
  path: '',
  message: 'it is not in the queue: it was never queued, or is on air already; its events may still tell',
};

/** Refuses what is no receipt of this application. @throws SendError `bad_option` */
export function checkSettled(receipt: unknown, origin: string, applicationId: string): void {
  const isReceipt = typeof receipt === 'object' && receipt !== null && 'outcome' in receipt && 'deviceId' in receipt;
  if (!isReceipt) throw refusal('it is no receipt: give what push, replace or the ledger gave');
  const { url, applicationId: other } = receipt as Receipt;
  if (other !== applicationId) {
    throw refusal(
      `it is of the application ${JSON.stringify(other)}, and this sender of ${JSON.stringify(applicationId)}`,
    );
  }
  if (!url.startsWith(`${origin}/`)) throw refusal(`it is of another server than ${origin}`);
}

function refusal(advice: string): SendError {
  return new SendError('bad_option', { path: 'receipt', advice, enqueued: 'no' });
}

/** An `unknown` receipt, compared with what is in the queue of its device. */
export function settleByQueue(receipt: Receipt, queue: readonly BodyItem[]): Receipt {
  const { correlationId } = receipt;
  const isThere = correlationId !== null && queue.some(({ correlation_ids: ids }) => ids?.includes(correlationId));
  if (!isThere && receipt.findings.some(({ code }) => code === NOT_THERE.code)) return receipt;
  if (!isThere) return { ...receipt, findings: [...receipt.findings, NOT_THERE] };
  const { error: _, ...rest } = receipt;
  return { ...rest, outcome: 'queued', progress: receipt.progress === 'none' ? 'queued' : receipt.progress };
}
