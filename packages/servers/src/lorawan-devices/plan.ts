import { type DirectAnswer, type DirectJob, type Json, type Pin, readReply, writeJson } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Calls, Input } from '../call.ts';
import { problemOfInput } from '../input-check.ts';
import type { Plan } from '../profiles/profile.ts';
import { quickJsJob, readSaid } from '../quickjs/quickjs-job.ts';
import { readSource } from '../things-stack/readable-source.ts';
import { outcomeOfOutput } from './outcome.ts';
import { type DirectReport, outcomeOfReport } from './report.ts';

const sourceMap = /^\/\/[#@]\s*sourceMappingURL=(\S*)/;

/** Plans calls of one function by name with the example's own input, as the validator makes them (codec-apis §4). */
export function planDirect(calls: Calls, engine: 'goja' | 'quickjs', pin: Pin): Plan {
  const settled = new Map<number, Outcome>();
  const inputs: string[] = [];
  calls.inputs.forEach((input, index) => {
    const problem = problemOfInput(input, calls.operation);
    if (problem === undefined) inputs.push(writeJson(exampleInput(input)));
    else settled.set(index, { error: { kind: 'input', message: problem } });
  });
  const refused = refusalOf(calls.script, engine, pin);
  if (refused !== undefined) return { settled, every: refused, finish: () => ({ outcome: refused }) };
  const { operation, script, clock, timeZone, seed } = calls;
  if (engine === 'goja') {
    const settings = JSON.stringify({ direct: operation, clock, timeZone, seed });
    return {
      settled,
      job: { engine, pin, settings, script, inputs },
      finish(said, index) {
        const [{ outcome }] = readReply<DirectJob>(`{"answers":[${said}]}`) as [DirectAnswer];
        return 'output' in outcome ? finish(outcome.output, calls, index) : { outcome };
      },
    };
  }
  return {
    settled,
    job: quickJsJob(calls, {
      style: { name: 'direct', pin },
      source: script,
      ...marksOf(script, pin),
      kind: 'script',
      file: '<eval>',
      entry: `typeof ${operation} === 'undefined' ? undefined : ${operation}`,
      inputs,
    }),
    finish(said, index) {
      const { report } = readSaid<DirectReport>(said);
      return 'output' in report ? finish(report.output, calls, index) : { outcome: outcomeOfReport(report, operation) };
    },
  };
}

function finish(output: Json, { operation, inputs }: Calls, index: number) {
  return { outcome: outcomeOfOutput(output, operation, inputs[index]!.f_port ?? 0), output };
}

/** The input of an example: the same keys under their names there, and every other key as it is. */
function exampleInput({ decoded_payload, frm_payload_hex, f_port, recv_time, ...rest }: Input): object {
  const bytes = frm_payload_hex === undefined ? undefined : [...Buffer.from(frm_payload_hex, 'hex')];
  return { data: decoded_payload ?? undefined, bytes, fPort: f_port, recvTime: recv_time, ...rest };
}

function marksOf(script: string, pin: Pin): { marked?: string } {
  const { marked } = readSource(script, pin);
  return marked === undefined ? {} : { marked };
}

/** The validator's goja opens the source map that a script names, and fails (codec-apis §4). */
function refusalOf(script: string, engine: 'goja' | 'quickjs', pin: Pin): Outcome | undefined {
  const lastLine = script.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const map = sourceMap.exec(lastLine);
  if (map !== null) {
    return { error: { kind: 'script', message: `the source map ${map[1]} that the last line names cannot be opened` } };
  }
  const refusal = engine === 'quickjs' ? readSource(script, pin).refusal : undefined;
  if (refusal === undefined) return undefined;
  const text = `SyntaxError: SyntaxError: (anonymous): Line ${refusal.line}:${refusal.column} ${refusal.message}`;
  return { error: { kind: 'script', message: text, text } };
}
