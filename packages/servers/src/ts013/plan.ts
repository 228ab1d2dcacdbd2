import { writeJson } from '@downlink-kit/goja';
import type { Calls, Input } from '../call.ts';
import type { Plan } from '../profiles/profile.ts';
import { settle } from '../profiles/settle.ts';
import { finishPlainly } from '../quickjs/finish-plainly.ts';
import { quickJsJob, readSaid } from '../quickjs/quickjs-job.ts';
import type { PlainReport } from '../quickjs/report.ts';

/** Plans plain calls in an engine that brings the language and nothing else (codec-apis §2). */
export function planInTs013(calls: Calls): Plan {
  const { operation, script, clock } = calls;
  const { outcomes, open } = settle(calls);
  return {
    settled: outcomes,
    job: quickJsJob(calls, {
      style: { name: 'plain' },
      source: script,
      kind: 'script',
      file: 'codec',
      entry: `typeof ${operation} === 'function' ? ${operation} : undefined`,
      inputs: open.map((input) => inputText(input, operation, clock ?? Date.now())),
    }),
    finish(said, index) {
      const { report, ...rest } = readSaid<PlainReport>(said);
      return { outcome: finishPlainly(report, operation, calls.inputs[index]!.f_port ?? 0), ...rest };
    },
  };
}

function inputText(input: Input, operation: string, now: number): string {
  if (operation === 'encodeDownlink') return writeJson({ data: input.decoded_payload });
  const bytes = [...Buffer.from(input.frm_payload_hex ?? '', 'hex')];
  const recvTime = input.recv_time === undefined ? now : Date.parse(input.recv_time);
  return JSON.stringify({ bytes, fPort: input.f_port ?? 0, recvTime });
}
