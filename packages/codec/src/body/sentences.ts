import { bare, quote, type Sentence, sentence } from '../refusal/sentence.ts';

/** Why a body is refused, and what each refusal knows. */
export interface BodyDetails {
  never_confirmed: { command: string };
  must_be_confirmed: { command: string };
  not_a_downlink: { value: unknown };
  not_of_a_downlink: { key: string };
  not_base64: { value: unknown };
  bytes_differ: { bytes: string; frmPayload: string };
  no_decoded_payload: Record<never, never>;
  not_a_payload: { value: unknown; why: string };
  retry_unconfirmed: Record<never, never>;
  bad_id: { what: string; value: unknown };
  bad_correlation_id: { value: unknown; why: string };
  bad_absolute_time: { value: unknown };
}

export const bodySentences: { readonly [C in keyof BodyDetails]: (details: BodyDetails[C]) => Sentence } = {
  never_confirmed: (d) => sentence`${d.command} must not be sent confirmed`,
  must_be_confirmed: (d) => sentence`${d.command} must be sent confirmed`,
  not_a_downlink: (d) =>
    sentence`${quote(d.value)} is no downlink: give what encode returns, { fPort, frmPayload } or { decodedPayload }`,
  not_of_a_downlink: (d) =>
    sentence`${quote(d.key)} belongs to no downlink, which has fPort, frmPayload and decodedPayload; options such as confirmed and priority are given beside it`,
  not_base64: (d) =>
    sentence`${quote(d.value)} is not padded standard base64; toBase64 makes it of bytes, fromHex bytes of hex digits`,
  bytes_differ: (d) => sentence`bytes are ${bare(d.bytes)}, but frmPayload ${quote(d.frmPayload)} says otherwise`,
  no_decoded_payload: () => sentence`has no decodedPayload, so it can only go out as frm_payload`,
  not_a_payload: (d) => sentence`${quote(d.value)} cannot be a decoded payload: ${bare(d.why)}`,
  retry_unconfirmed: () =>
    sentence`means nothing unless the downlink is confirmed; add confirmed: true, or leave it out`,
  bad_id: (d) =>
    sentence`${quote(d.value)} is no ${d.what} id: 3 to 36 characters, lower-case letters, digits, and single hyphens inside`,
  bad_correlation_id: (d) => sentence`${quote(d.value)} cannot be a correlation id: ${d.why}`,
  bad_absolute_time: (d) => sentence`${quote(d.value)} is not a time in UTC as in "2030-01-01T00:00:00Z"`,
};
