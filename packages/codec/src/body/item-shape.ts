import { base64Bytes } from './leaves/bytes.ts';
import { eui } from './leaves/eui.ts';
import { boolean, priority, text } from './leaves/scalars.ts';
import { struct } from './leaves/struct.ts';
import { time } from './leaves/time.ts';
import { uint32, wrappedUint32 } from './leaves/uint32.ts';
import type { Message } from './shape.ts';

/** The rule of application, device, webhook and gateway ids. Source: `identifiers.proto`. */
export const ID_FORM: RegExp = /^[a-z0-9](?:[-]?[a-z0-9]){2,35}$/;
export const ID_RULE = '3 to 36 characters: lower-case letters, digits, and single hyphens inside';

/** Whether a text may be an application, device, webhook or gateway id of The Things Stack (`identifiers.proto`). */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 36 && ID_FORM.test(id);
}

const counter = uint32('write a whole number 0…4294967295');

const gateway: Message = {
  kind: 'message',
  fields: {
    gateway_ids: {
      kind: 'message',
      fields: {
        gateway_id: text(`write the id of a gateway, ${ID_RULE}`, (id) =>
          isId(id) ? undefined : { code: 'bad_id', why: `${JSON.stringify(id)} is not an id` },
        ),
        eui,
      },
      required: { gateway_id: 'it is missing' },
    },
    antenna_index: counter,
    group_index: counter,
  },
  required: { gateway_ids: 'it is missing: a gateway is named as {"gateway_ids":{"gateway_id":"…"}}' },
};

/** `ApplicationDownlink` as both routes read and validate it. Source: `messages.proto`, `messages.pb.validate.go`. */
export const itemShape: Message = {
  kind: 'message',
  fields: {
    f_port: uint32('write a whole number 1…223', (port) => {
      if (port === 224) return { code: 'bad_port', why: 'port 224 is kept for the LoRaWAN test protocol' };
      return port > 255 ? { code: 'bad_port', why: `${port} is above 255` } : undefined;
    }),
    frm_payload: base64Bytes('write the bytes as padded standard base64', (length) =>
      length > 255
        ? { code: 'payload_too_long', why: `it has ${length} bytes; the API takes 255, the network 242` }
        : undefined,
    ),
    decoded_payload: struct,
    confirmed: boolean,
    class_b_c: { kind: 'message', fields: { gateways: { kind: 'list', of: gateway }, absolute_time: time } },
    priority,
    correlation_ids: {
      kind: 'list',
      of: text('write at most 100 characters of text', (id) =>
        [...id].length > 100 ? { code: 'id_too_long', why: `it has ${[...id].length} characters` } : undefined,
      ),
    },
    confirmed_retry: {
      kind: 'message',
      fields: {
        attempt: counter,
        max_attempts: wrappedUint32('write a whole number 1…32', (most) =>
          most < 1 || most > 100 ? { code: 'bad_attempts', why: `${most} is outside 1…100` } : undefined,
        ),
      },
    },
    session_key_id: base64Bytes('leave it out', (length) =>
      length > 2048 ? { code: 'bad_session_key_id', why: `it has ${length} bytes; 2048 are allowed` } : undefined,
    ),
    f_cnt: counter,
    decoded_payload_warnings: { kind: 'list', of: text('leave it out') },
  },
};

/** The whole body: `ApplicationDownlinks`. */
export const bodyShape: Message = { kind: 'message', fields: { downlinks: { kind: 'list', of: itemShape } } };
