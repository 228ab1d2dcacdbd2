import { fromBase64, toBase64 } from '../bytes/base64.ts';
import { fromHex, toHex } from '../bytes/hex.ts';
import type { BodyItem } from './body-item.ts';
import type { Findings } from './finding.ts';

/** The most bytes of any data rate of any band; the network refuses more before queueing. `max-payload.json` */
export const LONGEST_PAYLOAD = 242;
/** What The Things Stack allows by default for one downlink, and what it makes of a missing number. */
export const MOST_ATTEMPTS = 32;
export const USUAL_ATTEMPTS = 8;
/** How far ahead an absolute time must be, in milliseconds. */
export const LEAST_LEAD = 2_500;

/** Says of an item that both readers took what the server does with it later, and what was probably not meant. */
export function judgeItem(
  item: BodyItem,
  path: string,
  faulty: (name: string) => boolean,
  findings: Findings,
  now?: number,
): void {
  if (!faulty('frm_payload') && !faulty('decoded_payload')) judgePayload(item, path, findings);
  if (!faulty('f_port')) judgePort(item, path, findings);
  if (!faulty('priority')) judgePriority(item, path, findings);
  if (!faulty('confirmed') && !faulty('confirmed_retry')) judgeRetry(item, path, findings);
  if (!faulty('class_b_c')) judgeClassBC(item, path, findings, now);
  judgeIds(item, path, findings);
}

function judgePayload(item: BodyItem, path: string, findings: Findings): void {
  const { frm_payload: frame, decoded_payload: decoded } = item;
  if (frame === undefined && decoded === undefined) {
    findings.error(
      'no_payload',
      path,
      'it has no payload (an empty frm_payload counts as none); give frm_payload or decoded_payload',
    );
  }
  if (frame === undefined) return;
  if (decoded !== undefined) {
    findings.warning(
      'both_payloads',
      `${path}.decoded_payload`,
      'frm_payload goes out and the formatter is not run; this is only shown beside it, even if it says something else. Give one of the two',
    );
  }
  const bytes = fromBase64(frame)!;
  if (bytes.length > LONGEST_PAYLOAD && bytes.length <= 255) {
    findings.error(
      'payload_too_long',
      `${path}.frm_payload`,
      `it has ${bytes.length} bytes; the network refuses more than ${LONGEST_PAYLOAD} at any data rate. Split it`,
    );
  }
  judgeEncoding(frame, bytes, `${path}.frm_payload`, findings);
}

/** Hex where base64 belongs, and what was encoded twice, both go out as other bytes than were meant. */
function judgeEncoding(frame: string, bytes: Uint8Array, path: string, findings: Findings): void {
  const hex = fromHex(frame);
  if (hex !== undefined && !/^A*$/.test(frame)) {
    findings.warning(
      'looks_like_hex',
      path,
      `as base64 it is the bytes ${short(toHex(bytes))}; if the hex digits were meant, write "${toBase64(hex)}"`,
    );
  }
  const inside = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (inside.length < 4) return;
  const twice = fromHex(inside) === undefined ? readAgain(inside) : 'hex digits';
  if (twice !== undefined) {
    findings.warning(
      'encoded_twice',
      path,
      `its bytes are the text "${short(inside)}", which looks like ${twice}; encode the bytes once`,
    );
  }
}

function readAgain(text: string): string | undefined {
  const bytes = fromBase64(text);
  return bytes !== undefined && (text.endsWith('=') || text.length >= 8) ? 'base64' : undefined;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function judgePort({ f_port: port, frm_payload: frame }: BodyItem, path: string, findings: Findings): void {
  const at = `${path}.f_port`;
  if (port === undefined && frame !== undefined) {
    findings.error(
      'no_port',
      at,
      'it is missing or 0, and bytes need a port: the server refuses the item. Write 1…223',
    );
  } else if (port === undefined) {
    findings.warning(
      'no_port',
      at,
      'without one the formatter must set the port: a formatter that sets none sends on port 1, a device without formatter is refused. Write 1…223',
    );
  } else if (port > 223) {
    findings.warning(
      'unusual_port',
      at,
      `the server lets ${port} through, but LoRaWAN applications have 1…223; devices may ignore it`,
    );
  }
}

function judgePriority({ priority }: BodyItem, path: string, findings: Findings): void {
  if (priority === undefined) {
    findings.warning(
      'lowest_priority',
      `${path}.priority`,
      'without a name that the server knows it goes out as LOWEST; write "NORMAL"',
    );
  } else if (priority === 'HIGHEST') {
    findings.info('priority_ceiling', `${path}.priority`, 'a server’s usual ceiling is HIGH, so it goes out as HIGH');
  }
}

function judgeRetry({ confirmed, confirmed_retry: retry }: BodyItem, path: string, findings: Findings): void {
  const at = `${path}.confirmed_retry`;
  if (retry === undefined) return;
  if (confirmed !== true) {
    findings.warning('retry_unconfirmed', at, 'it means nothing without confirmed: true; write that, or leave it out');
    return;
  }
  const { attempt = 0, max_attempts: most = USUAL_ATTEMPTS } = retry;
  if (most > MOST_ATTEMPTS) {
    findings.error(
      'too_many_attempts',
      `${at}.max_attempts`,
      `the server allows ${MOST_ATTEMPTS} attempts unless it is set up otherwise, not ${most}`,
    );
    return;
  }
  if (attempt !== 1) {
    const times = Math.max(0, most - attempt + 1);
    findings.warning(
      'first_attempt',
      `${at}.attempt`,
      `it starts at attempt ${attempt} of ${most}, so it goes out ${times} times; write "attempt": 1 for ${most}`,
    );
  }
}

function judgeClassBC({ class_b_c: slot }: BodyItem, path: string, findings: Findings, now?: number): void {
  if (slot === undefined) return;
  const at = `${path}.class_b_c`;
  findings.info(
    'class_b_c',
    at,
    'even empty it keeps the downlink, and all behind it, from going out in a class A window',
  );
  if (slot.absolute_time === undefined || now === undefined) return;
  if (Date.parse(slot.absolute_time) < now + LEAST_LEAD) {
    findings.error(
      'too_early',
      `${at}.absolute_time`,
      `the server wants at least ${LEAST_LEAD / 1000} s ahead of now (${new Date(now).toISOString()})`,
    );
  }
}

function judgeIds(item: BodyItem, path: string, findings: Findings): void {
  const ids = item.correlation_ids;
  if (Array.isArray(ids) && new Set(ids).size < ids.length) {
    findings.info('repeated_id', `${path}.correlation_ids`, 'the server keeps each id once, sorted');
  }
  for (const name of ['session_key_id', 'f_cnt'] as const) {
    if (item[name] !== undefined) {
      findings.info(
        'server_field',
        `${path}.${name}`,
        'it has no effect unless the server skips payload crypto for this device',
      );
    }
  }
  if (item.decoded_payload_warnings !== undefined) {
    findings.info('server_field', `${path}.decoded_payload_warnings`, 'the server drops it');
  }
}
