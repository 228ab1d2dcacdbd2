import type { BodyItem, Finding } from '@downlink-kit/codec';
import type { Receipt } from './receipt.ts';

const NOT_THERE: Finding = {
  code: 'not_in_queue',
  severity: 'info',
  path: '',
  message: 'it is not in the queue: it was never queued, or is on air already; its events may still tell',
};

/** An `unknown` receipt, compared with what is in the queue of its device. */
export function settleByQueue(receipt: Receipt, queue: readonly BodyItem[]): Receipt {
  const { correlationId } = receipt;
  const isThere = correlationId !== null && queue.some(({ correlation_ids: ids }) => ids?.includes(correlationId));
  if (!isThere) return { ...receipt, findings: [...receipt.findings, NOT_THERE] };
  const { error: _, ...rest } = receipt;
  return { ...rest, outcome: 'queued', progress: receipt.progress === 'none' ? 'queued' : receipt.progress };
}
