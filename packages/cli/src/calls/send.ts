import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Sender } from '@downlink-kit/sender';
import own from '../../package.json' with { type: 'json' };
import { type Call, call, type Given } from '../call.ts';
import { readSource } from '../input/read-source.ts';
import { readText } from '../input/read-text.ts';
import { requireFile } from '../input/require-file.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';
import { countLines } from '../sending/count-lines.ts';
import { type Operation, operationNamed } from '../sending/operation.ts';
import { peek } from '../sending/peek.ts';
import { readKey } from '../sending/read-key.ts';
import { rehearse } from '../sending/rehearse.ts';
import { sendMany } from '../sending/send-many.ts';
import { sendOne } from '../sending/send-one.ts';
import { tasksIn } from '../sending/tasks.ts';

const flags = {
  url: { takes: 'URL', says: 'the server, https://eu1.cloud.thethings.network' },
  application: { takes: 'ID', says: 'the application of the devices' },
  webhook: { takes: 'ID', says: 'a webhook of it, whose route is taken; the plain route without' },
  device: { takes: 'ID', says: 'the device' },
  lines: { takes: 'FILE', says: 'many devices instead: JSON lines {device_id, downlinks}, or CSV; - for stdin' },
  'key-file': { takes: 'FILE', says: 'holds the API key; without it the key is DOWNLINK_API_KEY of the environment' },
  yes: { says: 'send to more than one device, instead of saying what would be sent' },
} as const;

type SendFlags = Given<typeof flags>['flags'];

export const sendCall: Call = call({
  name: 'send',
  summary: 'Send downlinks over the API of The Things Stack, with a receipt for each.',
  arguments: [
    { name: 'ACTION', says: 'push (add to the queue), replace (the queue) or clear (empty it)' },
    {
      name: 'BODY',
      says: 'what the API takes, {"downlinks":[…]}: a file, JSON itself, or - for stdin',
      optional: true,
    },
  ],
  flags,
  examples: [
    [
      `send push body.json --url https://eu1.cloud.thethings.network \\
    --application garden --webhook receiver --device valve-07`,
      'one device, by the route of a webhook',
    ],
    [
      `encode valve.ts reboot --as body | downlink send replace - \\
    --url https://eu1.cloud.thethings.network --application garden --device v7`,
      'what another call printed, by the plain route',
    ],
    [
      `send push --lines fleet.csv --yes --json \\
    --url https://eu1.cloud.thethings.network --application garden`,
      'many devices: headed device_id,f_port,frm_payload,priority,confirmed',
    ],
  ],
  async run({ words: [action, body], flags }, terminal) {
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
  },
});

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
    if (body !== undefined) throw new CliError('extra_argument', { argument: body });
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
  const path = given === '-' ? undefined : resolve(given);
  if (path !== undefined) await requireFile(given, path);
  const chunks = path === undefined ? process.stdin : createReadStream(path);
  const tasks = tasksIn(path === undefined ? 'stdin' : given, chunks, operation);
  const { isForMany, all } = flags.yes ? { isForMany: false, all: tasks } : await peek(tasks);
  // A rehearsal sends nothing, and so needs no key.
  const sender = senderFor(flags, isForMany ? (key ?? 'none') : requireKey(key));
  try {
    if (isForMany) return await rehearse(sender, all, flags.json, terminal);
    const total = path !== undefined && terminal.err.isTerminal ? await countLines(path) : undefined;
    return await sendMany(sender, all, { json: flags.json, total }, terminal);
  } finally {
    // A run that was broken off would wait for the rest of stdin.
    chunks.destroy();
    await sender.close();
  }
}

function senderFor({ url, application, webhook }: SendFlags, apiKey: string): Sender {
  return new Sender({
    url: url!,
    apiKey,
    applicationId: application!,
    ...(webhook !== undefined && { webhookId: webhook }),
    integration: `downlink/${own.version}`,
  });
}

function requireKey(key: string | undefined): string {
  if (key === undefined) throw new CliError('no_key', { place: 'DOWNLINK_API_KEY is not set' });
  return key;
}
