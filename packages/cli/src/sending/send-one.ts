import type { Receipt, Sender } from '@downlink-kit/sender';
import { jsonOf } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import { interruptible } from './interruption.ts';
import { factsOf } from './receipt-facts.ts';
import { showReceipt } from './show-receipt.ts';

/** What is to be done for one device; the body is as the API takes it. */
export type One =
  | { readonly operation: 'push' | 'replace'; readonly deviceId: string; readonly body: string }
  | { readonly operation: 'clear'; readonly deviceId: string };

/** Sends to one device and prints the receipts; gives back the exit code. @throws {SendError} what is refused here */
export async function sendOne(sender: Sender, one: One, json: boolean, terminal: Terminal): Promise<number> {
  const refusal = sender.refusalOf(one.deviceId, one.operation === 'clear' ? undefined : one.body);
  if (refusal !== undefined) throw refusal;
  const receipts: readonly Receipt[] = await interruptible(terminal, async (stop) =>
    one.operation === 'clear'
      ? [await sender.clear(one.deviceId, { stop })]
      : sender[one.operation](one.deviceId, one.body, { stop }),
  );
  if (json) terminal.out.write(`${jsonOf({ receipts: receipts.map((receipt) => factsOf(receipt)) })}\n`);
  else for (const receipt of receipts) showReceipt(receipt, terminal.out);
  return receipts.every(({ outcome }) => outcome === 'queued') ? 0 : 1;
}
