import { type Answer, type Input, type Operation, type Server, sameOutput } from '@downlink-kit/servers';
import type { Formatter, FormatterExample } from '../formatter/formatter.ts';
import { type Json, sameJson } from '../formatter/json.ts';
import { CLOCK } from '../run/caller.ts';
import { firstByText, hasOrder, OFTEN } from '../run/steady.ts';

/** An example that does not give what it says. */
export interface ExampleFailure {
  readonly name: string;
  readonly operation: Operation;
  /** Its place among the examples, from 0; names may be there twice. */
  readonly index: number;
  readonly input: Json;
  readonly expected: Json;
  readonly actual: Json;
}

/** How the examples came out. */
export interface ExamplesResult {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly ExampleFailure[];
}

/** Every documented example gives what it says; those of functions that this server does not call are left out. */
export async function tryExamples({ script, examples }: Formatter, server: Server): Promise<ExamplesResult> {
  const failures: ExampleFailure[] = [];
  let passed = 0;
  for (const operation of new Set(examples.map((example) => example.operation))) {
    if (!server.profile.operations.includes(operation)) continue;
    const ask = (inputs: readonly Input[]) => server.runAll({ script, operation, inputs, clock: CLOCK, seed: 1 });
    const own = [...examples.entries()].filter(([, example]) => example.operation === operation);
    const answers = await ask(own.map(([, { input }]) => input));
    for (const [i, [index, example]] of own.entries()) {
      if (isMet(example, answers[i]!)) {
        passed += 1;
        continue;
      }
      const { name, input, expected, output } = example;
      const shuffled = server.engine.name === 'goja' && hasOrder(input as Json);
      const again = shuffled ? await ask(Array<Input>(OFTEN).fill(input)) : [];
      const failed = [answers[i]!, ...again].filter((answer) => !isMet(example, answer)).map(actualOf);
      const actual = firstByText(failed, (one) => JSON.stringify(one));
      failures.push({ name, operation, index, input: input as Json, expected: (output ?? expected) as Json, actual });
    }
  }
  return { passed, failed: failures.length, failures };
}

function isMet(example: FormatterExample, { outcome, output }: Answer): boolean {
  const { operation, output: documented } = example;
  const exact = documented !== undefined && output !== undefined;
  return exact ? sameOutput(operation, documented, output) : meets(example, outcome as unknown as Json);
}

function actualOf({ outcome, output }: Answer): Json {
  return (output ?? outcome) as unknown as Json;
}

function meets({ expected }: FormatterExample, outcome: Json): boolean {
  const { error, frm_payload_hex, f_port, data, normalized } = outcome as { [key: string]: Json | undefined };
  if ('refused' in expected) {
    const { kind, message } = (error ?? {}) as { kind?: string; message?: string };
    return kind === 'output_errors' && (expected.refused === true || message === expected.refused.join(', '));
  }
  if (error !== undefined) return false;
  if ('frm_payload_hex' in expected) {
    if ((frm_payload_hex ?? '') !== expected.frm_payload_hex) return false;
    return expected.f_port === undefined || expected.f_port === f_port;
  }
  if ('normalized' in expected) return sameJson(expected.normalized, normalized);
  return sameJson(expected.data, data);
}
