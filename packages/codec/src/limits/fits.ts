import { CodecError } from '../refusal/codec-error.ts';
import { type Link, type LinkRate, ratesOf } from './link.ts';

/** Whether a payload fits, in words for people and for programs. */
export interface Fit {
  /** `fits` at every data rate that the link may use, `depends` on the data rate, or `never`. */
  verdict: 'fits' | 'depends' | 'never';
  /** Bytes of the payload. */
  length: number;
  /** The most bytes that are sure to fit, and the most that may. */
  least: number;
  most: number;
  /** The data rates at which it does not fit, the slowest first. */
  tooLongAt: LinkRate[];
  message: string;
}

/**
 * Whether a frame of so many bytes fits a downlink over a link: the server takes any that is at most 242 bytes, and only
 * finds out in the window that it does not fit. @throws CodecError for a band, version or data rate that there is not.
 * Source: The Things Stack v3.32.1, `pkg/band`, application payload without FOpts.
 */
export function fits(payload: number | Uint8Array | readonly number[], link: Link): Fit {
  const length = lengthOf(payload);
  const rates = ratesOf(link);
  const tooLongAt = rates.filter(({ limit }) => limit === 0 || length > limit);
  const verdict = tooLongAt.length === 0 ? 'fits' : tooLongAt.length === rates.length ? 'never' : 'depends';
  const limits = rates.map(({ limit }) => limit);
  const least = Math.min(...limits);
  const most = Math.max(...limits);
  return { verdict, length, least, most, tooLongAt, message: say(verdict, length, least, most, tooLongAt) };
}

function lengthOf(payload: unknown): number {
  const length = payload instanceof Uint8Array || Array.isArray(payload) ? payload.length : payload;
  if (Number.isInteger(length) && (length as number) >= 0) return length as number;
  throw new CodecError('wrong_type', 'payload', { value: payload, expected: 'bytes, or how many there are' });
}

function say(verdict: Fit['verdict'], length: number, least: number, most: number, tooLongAt: LinkRate[]): string {
  if (verdict === 'fits') return `${length} bytes fit; up to ${least} do`;
  if (most === 0) return 'nothing fits: this data rate carries no application data';
  if (verdict === 'never')
    return `${length} bytes do not fit; at most ${most} do: the server would queue it, then drop it`;
  const names = [...new Set(tooLongAt.map(({ dataRate, modulation }) => `DR${dataRate} (${modulation})`))];
  return `${length} bytes do not fit at ${names.join(', ')}; only ${least} are sure to: the server would queue it, then drop it there`;
}
