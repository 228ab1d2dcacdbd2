import { writeJson } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Calls, Input } from '../call.ts';
import type { Plan } from '../profiles/profile.ts';
import { settle } from '../profiles/settle.ts';
import { finishPlainly } from '../quickjs/finish-plainly.ts';
import { quickJsJob, readSaid } from '../quickjs/quickjs-job.ts';
import type { PlainReport } from '../quickjs/report.ts';
import { checkSyntax } from '../syntax/check-syntax.ts';

/** How many lines ChirpStack puts before the script. */
export const MODULE_LINES = 3;

/** Plans calls of a script as an ES module, with `Buffer` imported before it (codec-apis §5). */
export function planInChirpStack(calls: Calls): Plan {
  const { operation, script, clock } = calls;
  const { outcomes, open } = settle(calls);
  const source = moduleOf(script, operation);
  const clash = clashIn(script, source);
  if (clash !== undefined) return { settled: outcomes, every: clash, finish: () => ({ outcome: clash }) };
  return {
    settled: outcomes,
    job: quickJsJob(calls, {
      style: { name: 'chirpstack' },
      source,
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

function moduleOf(script: string, operation: string): string {
  return `\nimport { Buffer } from "buffer";\n\n${script}\n\nexport default (input) => ${operation}(input);\n`;
}

/**
 * Refuses a script that declares the imported name. ChirpStack's QuickJS fails at the first use of it, ours would take
 * the script's own; by the standard it is an error of syntax.
 */
function clashIn(script: string, source: string): Outcome | undefined {
  if (!/\b(?:function|class|let|const|var)\s+Buffer\b/.test(script)) return undefined;
  const refusal = checkSyntax(source, 'module', []);
  if (!refusal?.message.includes("'Buffer'")) return undefined;
  const text = `SyntaxError: ${refusal.message}`;
  const stack = ` at main:${refusal.line}:${refusal.column}`;
  return { error: { kind: 'script', message: text + stack, text, stack } };
}

function inputText(input: Input, operation: string, now: number): string {
  if (operation === 'encodeDownlink') return writeJson({ variables: {}, data: input.decoded_payload });
  const bytes = [...Buffer.from(input.frm_payload_hex ?? '', 'hex')];
  const recvTime = input.recv_time === undefined ? now : Date.parse(input.recv_time);
  return JSON.stringify({ bytes, fPort: (input.f_port ?? 0) & 0xff, recvTime, variables: {} });
}
