import { type Operation, type Server, sameOutput } from '@downlink-kit/servers';
import type { Formatter, FormatterExample } from '../formatter/formatter.ts';
import { type Json, sameJson } from '../formatter/json.ts';
import { CLOCK } from '../run/caller.ts';

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
    const own = [...examples.entries()].filter(([, example]) => example.operation === operation);
    const inputs = own.map(([, { input }]) => input);
    const answers = await server.runAll({ script, operation, inputs, clock: CLOCK, seed: 1 });
    answers.forEach(({ outcome, output }, i) => {
      const [index, example] = own[i]!;
      const { name, input, expected, output: documented } = example;
      const exact = documented !== undefined && output !== undefined;
      if (exact ? sameOutput(operation, documented, output) : meets(example, outcome as unknown as Json)) passed += 1;
      else
        failures.push({
          name,
          operation,
          index,
          input: input as Json,
          expected: (documented ?? expected) as Json,
          actual: (output ?? outcome) as unknown as Json,
        });
    });
  }
  return { passed, failed: failures.length, failures };
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
