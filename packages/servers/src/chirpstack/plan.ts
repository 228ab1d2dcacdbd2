import type { Calls, Input } from '../call.ts';
import type { Plan } from '../profiles/profile.ts';
import { settlePlainly } from '../profiles/settle-plainly.ts';
import { finishPlainly } from '../quickjs/finish-plainly.ts';
import { quickJsJob, readSaid } from '../quickjs/quickjs-job.ts';
import type { PlainReport } from '../quickjs/report.ts';

/** How many lines ChirpStack puts before the script. */
export const MODULE_LINES = 3;

/** Plans calls of a script as an ES module, with `Buffer` imported before it (codec-apis §5). */
export function planInChirpStack(calls: Calls): Plan {
  const { operation, script, clock } = calls;
  const { settled, open } = settlePlainly(calls);
  return {
    settled,
    job: quickJsJob(calls, {
      way: { way: 'chirpstack' },
      source: `\nimport { Buffer } from "buffer";\n\n${script}\n\nexport default (input) => ${operation}(input);\n`,
      kind: 'module',
      file: 'main',
      inputs: open.map((input) => inputText(input, operation, clock ?? Date.now())),
    }),
    finish(said, index) {
      const { report, ...rest } = readSaid<PlainReport>(said);
      return { outcome: finishPlainly(report, operation, calls.inputs[index]!.f_port ?? 0), ...rest };
    },
  };
}

function inputText(input: Input, operation: string, now: number): string {
  if (operation === 'encodeDownlink') return JSON.stringify({ variables: {}, data: input.decoded_payload });
  const bytes = [...Buffer.from(input.frm_payload_hex ?? '', 'hex')];
  const recvTime = input.recv_time === undefined ? now : Date.parse(input.recv_time);
  return JSON.stringify({ bytes, fPort: (input.f_port ?? 0) & 0xff, recvTime, variables: {} });
}
