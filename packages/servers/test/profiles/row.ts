import { expect, test } from 'vitest';
import type { Answer, Input, Operation, Server } from '../../src/index.ts';

/** One fact about a server. */
export interface Row {
  /** A sentence about the server. */
  readonly says: string;
  /** The section of codec-apis.md that it comes from. */
  readonly from: string;
  readonly script: string;
  readonly operation?: Operation;
  readonly input?: Input;
  /** What the outcome holds. */
  readonly gives?: object;
  /** The kind of error and a part of its message. */
  readonly fails?: readonly [kind: string, message: RegExp];
  /** What the script returned, as the server sees it. */
  readonly output?: unknown;
}

const usualInput: Input = { decoded_payload: { a: 1 }, f_port: 9 };
const usualFrame: Input = { frm_payload_hex: '0102ff', f_port: 9 };

/** Holds a server to its rows, one test each. */
export function holdTo(server: Server, rows: readonly Row[]): void {
  for (const row of rows) test(`${row.says} (codec-apis ${row.from})`, async () => judge(row, await run(server, row)));
}

function run(server: Server, { script, operation = 'encodeDownlink', input }: Row): Promise<Answer> {
  const usual = operation.startsWith('decode') ? usualFrame : usualInput;
  return server.run({ script, operation, input: input ?? usual });
}

function judge({ gives, fails, output }: Row, answer: Answer): void {
  expect([gives, fails].filter((wanted) => wanted !== undefined)).toHaveLength(1);
  if (gives !== undefined) expect(answer.outcome).toMatchObject(gives);
  if (output !== undefined) expect(answer.output).toEqual(output);
  if (fails === undefined) return;
  const [kind, message] = fails;
  expect(answer.outcome).toMatchObject({ error: { kind, message: expect.stringMatching(message) } });
}

/** A formatter that encodes into what an expression says. */
export function encoder(result: string): string {
  return `function encodeDownlink(input) { return ${result}; }`;
}

/** A formatter that decodes into what an expression says. */
export function decoder(result: string): string {
  return `function decodeUplink(input) { return ${result}; }`;
}
