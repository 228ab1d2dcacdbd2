import type { Receipt } from '@downlink-kit/sender';
import { hanging } from '../output/hanging.ts';
import type { Stream } from '../output/terminal.ts';
import { inOurWords } from './in-our-words.ts';

/** Prints a receipt for people: outcome, device and id; where it is not queued, why and what to do. */
export function showReceipt({ deviceId, correlationId, outcome, error, findings }: Receipt, out: Stream): void {
  const { colors } = out;
  const paint = { queued: colors.green, refused: colors.red, unknown: colors.yellow }[outcome];
  const id = correlationId === null ? '' : `  ${colors.dim(correlationId)}`;
  out.write(`${paint(outcome.padEnd('refused'.length))}  ${colors.bold(deviceId)}${id}\n`);
  for (const { severity, path, message } of findings) {
    if (severity !== 'info') indented(`${severity}: ${path === '' ? '' : `${path}: `}${message}`, out);
  }
  if (error === undefined) return;
  const { status, server, path } = error;
  const what = [status, server?.key === ':' ? undefined : server?.key, path].filter((part) => part !== undefined);
  if (what.length > 0) indented(what.join(' '), out);
  indented(inOurWords(error.advice), out);
}

function indented(text: string, out: Stream): void {
  out.write(hanging(' '.repeat(9), text, out.width));
}
