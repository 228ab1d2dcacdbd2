import { type Operation, type OutcomeError, type Pin, writeJson } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Calls, Input } from '../call.ts';
import type { Plan } from '../profiles/profile.ts';
import type { Settled } from '../profiles/settle.ts';
import { quickJsJob, readSaid } from '../quickjs/quickjs-job.ts';
import type { Report } from '../quickjs/report.ts';
import type { Refusal } from '../syntax/refusal.ts';
import { thingsStackError } from './errors.ts';
import { finishReport } from './finish.ts';
import { readSource } from './readable-source.ts';
import { wrap } from './wrapper.ts';

/** Plans calls in QuickJS, made to look like one of goja's pins. */
export function planInStandIn(calls: Calls, settled: Settled, pin: Pin, receiveTime: boolean): Plan {
  const operation = calls.operation as Operation;
  const source = wrap(calls.script, operation, receiveTime);
  const { refusal, marked } = readSource(source, pin);
  if (refusal !== undefined) {
    const every: Outcome = { error: errorOfRefusal(refusal, calls.compiled === true) };
    return { settled: settled.outcomes, every, finish: () => ({ outcome: every }) };
  }
  const now = receiveTime ? (calls.clock ?? Date.now()) : undefined;
  return {
    settled: settled.outcomes,
    loadsAhead: calls.compiled === true,
    job: quickJsJob(calls, {
      style: { name: 'goja', pin },
      source,
      ...(marked === undefined ? {} : { marked }),
      kind: 'script',
      file: '<eval>',
      inputs: settled.open.map((input) => inputText(input, operation, now)),
    }),
    finish(said, index) {
      const { report, ...rest } = readSaid<Report>(said);
      return { outcome: finishReport(report, operation, calls.inputs[index]!.f_port ?? 0), ...rest };
    },
  };
}

function inputText(input: Input, operation: Operation, now: number | undefined): string {
  const fPort = (input.f_port ?? 0) & 0xff;
  // Empty objects become null on the way through a protobuf Struct (tts-formatters §6).
  if (operation === 'encodeDownlink') return writeJson({ data: input.decoded_payload, fPort }, 'null');
  const bytes = [...Buffer.from(input.frm_payload_hex ?? '', 'hex')];
  const received = input.recv_time === undefined ? now : Date.parse(input.recv_time);
  const recvTime = operation === 'decodeUplink' && now !== undefined ? received : undefined;
  return JSON.stringify({ bytes, fPort, recvTime });
}

function errorOfRefusal({ message, line, column }: Refusal, compiled: boolean): OutcomeError {
  const text = `SyntaxError: (anonymous): Line ${line}:${column} ${message}`;
  if (compiled) return { kind: 'compile', message: text };
  return { ...thingsStackError('script', `SyntaxError: ${text}`), text: `SyntaxError: ${text}` };
}
