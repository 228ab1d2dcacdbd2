import type { Sender } from '@downlink-kit/sender';
import { hanging } from '../output/hanging.ts';
import { jsonOf } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import { inOurWords } from './in-our-words.ts';
import { reportOf } from './receipt-facts.ts';
import type { LineTask } from './tasks.ts';

/** Goes through all lines and sends nothing: tells what would be refused here, and how much would go out. */
export async function rehearse(
  sender: Sender,
  tasks: AsyncIterable<LineTask>,
  json: boolean,
  { out }: Terminal,
): Promise<number> {
  const devices = new Set<string>();
  let downlinks = 0;
  let refused = 0;
  for await (const task of tasks) {
    devices.add(task.deviceId);
    const body = task.operation === 'clear' ? undefined : task.downlinks;
    const error = sender.refusalOf(task.deviceId, body);
    downlinks += body?.downlinks.length ?? 0;
    if (error === undefined) continue;
    refused += 1;
    if (json) {
      const receipt = {
        device_id: task.deviceId,
        correlation_id: null,
        outcome: 'refused',
        error: reportOf(error, task.line),
      };
      out.write(`${jsonOf(receipt)}\n`);
    } else {
      const words = `line ${task.line}, ${task.deviceId}: ${inOurWords(error.message)}`;
      out.write(hanging(`${out.colors.red('refused')}  `, words, out.width));
    }
  }
  if (json)
    out.write(`${jsonOf({ dry_run: true, devices: devices.size, downlinks, ...(refused > 0 && { refused }) })}\n`);
  else {
    const todo = refused > 0 ? 'Mend the lines that are refused.' : 'Say --yes to send.';
    const what = [
      `${devices.size} devices`,
      `${downlinks} downlinks`,
      ...(refused > 0 ? [`${refused} lines refused`] : []),
    ];
    out.write(`dry run: ${what.join(', ')}; nothing was sent. ${todo}\n`);
  }
  return refused === 0 ? 0 : 1;
}
