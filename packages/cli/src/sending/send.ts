import { Sender } from '@downlink-kit/sender';
import own from '../../package.json' with { type: 'json' };
import type { Given } from '../call.ts';
import type { sendFlags } from '../calls/send.ts';
import { chunksOf } from '../input/read-file.ts';
import { readSource } from '../input/read-source.ts';
import { readText } from '../input/read-text.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';
import { countLines } from './count-lines.ts';
import { type Operation, operationNamed } from './operation.ts';
import { peek } from './peek.ts';
import { readKey } from './read-key.ts';
import { rehearse } from './rehearse.ts';
import { sendMany } from './send-many.ts';
import { sendOne } from './send-one.ts';
import { tasksIn } from './tasks.ts';

type SendFlags = Given<typeof sendFlags>['flags'];

/** Sends what the command line names; gives back the exit code. */
export async function send(
  { words: [action, body], flags }: Given<typeof sendFlags>,
  terminal: Terminal,
): Promise<number> {
  const operation = operationNamed(action!);
  requireFlags(operation, body, flags);
  const key = await readKey(flags['key-file'], process.env);
  // Until all receipts are printed, nothing that ends the process early may look like success.
  process.exitCode = 1;
  if (flags.lines !== undefined) return sendLines(operation, flags.lines, key, flags, terminal);
  const sender = senderFor(flags, requireKey(key));
  try {
    const one =
      operation === 'clear'
        ? { operation, deviceId: flags.device! }
        : { operation, deviceId: flags.device!, body: await readBody(body!, terminal) };
    return await sendOne(sender, one, flags.json, terminal);
  } finally {
    await sender.close();
  }
}

/** @throws {CliError} `missing_argument`, `not_both`, `extra_argument` */
function requireFlags(operation: Operation, body: string | undefined, flags: SendFlags): void {
  if (flags.url === undefined) throw new CliError('missing_argument', { argument: '--url URL' });
  if (flags.application === undefined) throw new CliError('missing_argument', { argument: '--application ID' });
  if (flags.lines !== undefined) {
    if (flags.device !== undefined) throw new CliError('not_both', { one: '--device', other: '--lines' });
    if (body !== undefined) throw new CliError('not_both', { one: 'BODY', other: '--lines' });
    return;
  }
  if (flags.device === undefined) throw new CliError('missing_argument', { argument: '--device ID' });
  if (operation === 'clear') {
    if (body !== undefined) throw new CliError('extra_argument', { argument: body, why: 'clear takes no BODY' });
  } else if (body === undefined) throw new CliError('missing_argument', { argument: 'BODY' });
}

async function readBody(given: string, terminal: Terminal): Promise<string> {
  const { name, bytes } = await readSource(given, terminal);
  return readText(name, bytes);
}

async function sendLines(
  operation: Operation,
  given: string,
  key: string | undefined,
  flags: SendFlags,
  terminal: Terminal,
): Promise<number> {
  const isFile = given !== '-';
  // Found here, before the queues of all devices above it have been replaced.
  if (isFile && operation === 'replace') await readThrough(tasksIn(given, await chunksOf(given), operation));
  const chunks = isFile ? await chunksOf(given) : process.stdin;
  const tasks = tasksIn(isFile ? given : 'stdin', chunks, operation);
  const { isForMany, all } = flags.yes ? { isForMany: false, all: tasks } : await peek(tasks);
  // A rehearsal sends nothing, and so needs no key.
  const sender = senderFor(flags, isForMany ? (key ?? 'none') : requireKey(key));
  try {
    if (isForMany) return await rehearse(sender, all, flags.json, terminal);
    const total = isFile && terminal.err.isTerminal ? await countLines(given) : undefined;
    return await sendMany(sender, all, { json: flags.json, total }, terminal);
  } finally {
    // A run that was broken off would wait for the rest of stdin.
    if (!isFile) process.stdin.destroy();
    await sender.close();
  }
}

async function readThrough(tasks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of tasks);
}

function senderFor({ url, application, webhook, 'allow-http': allowHttp }: SendFlags, apiKey: string): Sender {
  return new Sender({
    url: url!,
    apiKey,
    applicationId: application!,
    ...(webhook !== undefined && { webhookId: webhook }),
    allowHttp,
    integration: `downlink/${own.version}`,
  });
}

function requireKey(key: string | undefined): string {
  if (key === undefined) throw new CliError('no_key', { place: 'DOWNLINK_API_KEY is not set' });
  return key;
}
