import { checkBody, type Finding } from '@downlink-kit/codec';
import type { Given } from '../call.ts';
import type { checkFlags } from '../calls/check.ts';
import { readSource } from '../input/read-source.ts';
import { readText } from '../input/read-text.ts';
import { jsonOf } from '../output/json.ts';
import { showFindings } from '../output/show-findings.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';
import { isKind, type Kind, kindOf, kinds } from './kind.ts';

/** Says what is to be known of a body, a reply or an event; gives back the exit code. */
export async function check({ words, flags }: Given<typeof checkFlags>, terminal: Terminal): Promise<number> {
  if (flags.kind !== undefined && !isKind(flags.kind)) {
    throw new CliError('bad_flag', { flag: '--kind', value: flags.kind, needs: kinds.join(', ') });
  }
  const { name, bytes } = await readSource(words[0]!, terminal);
  const kind = flags.kind ?? kindOf(bytes);
  const findings = await findingsOf(kind, name, bytes);
  if (flags.json) terminal.out.write(`${jsonOf({ kind, findings })}\n`);
  else showFindings(name, kind, findings, terminal.out);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function findingsOf(kind: Kind, name: string, bytes: Uint8Array): Promise<readonly Finding[]> {
  if (kind === 'body') return checkBody(bytes, { now: Date.now() });
  // Only what is no body needs the sender, and what that loads.
  const { checkEvent, checkReply } = await import('@downlink-kit/sender');
  return kind === 'reply' ? checkReply(readText(name, bytes)) : checkEvent(bytes);
}
