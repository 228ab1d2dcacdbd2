import { describe, expect, test } from 'vitest';
import type { Downlink } from '../downlink.ts';
import { isCodecError } from '../refusal/codec-error.ts';
import { body, bodyItem, clearBody, type Sendable } from './body.ts';
import { checkBody } from './check-body.ts';
import type { ItemOptions } from './item-options.ts';

const open: Downlink = {
  command: 'open',
  fPort: 10,
  bytes: Uint8Array.of(2, 2, 0, 30),
  frmPayload: 'AgIAHg==',
  decodedPayload: { command: 'open', zone: 2, minutes: 30 },
  confirmation: 'allowed',
};
const reboot: Downlink = { ...open, command: 'reboot', confirmation: 'never' };
const lock: Downlink = { ...open, command: 'lock', confirmation: 'required' };

describe('body writes', () => {
  const rows: { name: string; built: unknown; text: string }[] = [
    {
      name: 'the first request of The Things Stack’s page: bytes',
      built: body({ fPort: 15, frmPayload: 'vu8=' }),
      text: '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"}]}',
    },
    {
      name: 'the second one: a decoded payload',
      built: body({ decodedPayload: { bytes: [1, 2, 3] } }, { priority: null }),
      text: '{"downlinks":[{"decoded_payload":{"bytes":[1,2,3]}}]}',
    },
    { name: 'the third one: nothing, which clears the queue', built: clearBody(), text: '{"downlinks":[]}' },
    {
      name: 'a downlink of the codec as bytes',
      built: body(open),
      text: '{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL"}]}',
    },
    {
      name: 'a downlink of the codec as decoded payload',
      built: body(open, { as: 'decoded_payload' }),
      text: '{"downlinks":[{"decoded_payload":{"command":"open","zone":2,"minutes":30},"f_port":10,"priority":"NORMAL"}]}',
    },
    {
      name: 'a decoded payload with NORMAL priority, since the server would take LOWEST',
      built: body({ decodedPayload: { on: true } }),
      text: '{"downlinks":[{"decoded_payload":{"on":true},"priority":"NORMAL"}]}',
    },
    {
      name: 'attempts with the first one beside them',
      built: body(open, { confirmed: true, maxAttempts: 3 }),
      text: '{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL","confirmed":true,"confirmed_retry":{"attempt":1,"max_attempts":3}}]}',
    },
    {
      name: 'confirmed by itself where the command requires it',
      built: body(lock),
      text: '{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL","confirmed":true}]}',
    },
    {
      name: 'no confirmed where it is false',
      built: body(open, { confirmed: false }),
      text: '{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL"}]}',
    },
    {
      name: 'gateways, time and ids',
      built: body(open, {
        priority: 'HIGH',
        classBC: {
          gateways: ['gtw1', { gatewayId: 'gtw2', antennaIndex: 1 }],
          absoluteTime: new Date(Date.UTC(2030, 0, 1)),
        },
        correlationIds: ['irrigation:7'],
      }),
      text: '{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"HIGH","class_b_c":{"gateways":[{"gateway_ids":{"gateway_id":"gtw1"}},{"gateway_ids":{"gateway_id":"gtw2"},"antenna_index":1}],"absolute_time":"2030-01-01T00:00:00.000Z"},"correlation_ids":["irrigation:7"]}]}',
    },
    {
      name: 'several downlinks, each with its own options',
      built: { downlinks: [bodyItem(open, { priority: 'HIGHEST' }), bodyItem(lock)] },
      text: '{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"HIGHEST"},{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL","confirmed":true}]}',
    },
  ];
  for (const { name, built, text } of rows) {
    test(name, () => expect(JSON.stringify(built)).toBe(text));
    test(`${name}, in a form that no route refuses`, () => {
      expect(checkBody(built).filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  }
});

describe('body refuses', () => {
  const loop: { self?: unknown } = {};
  loop.self = loop;
  const rows: { name: string; downlink: unknown; options?: unknown; code: string; message: string }[] = [
    {
      name: 'a command that must never be confirmed',
      downlink: reboot,
      options: { confirmed: true },
      code: 'never_confirmed',
      message: 'downlinks[0]: reboot must not be sent confirmed',
    },
    {
      name: 'a command that must be confirmed',
      downlink: lock,
      options: { confirmed: false },
      code: 'must_be_confirmed',
      message: 'downlinks[0]: lock must be sent confirmed',
    },
    {
      name: 'confirmed as a text',
      downlink: open,
      options: { confirmed: 'true' },
      code: 'wrong_type',
      message: 'downlinks[0].confirmed: "true" is not true or false',
    },
    {
      name: 'something else',
      downlink: 7,
      code: 'not_a_downlink',
      message: 'downlinks[0]: 7 is no downlink: give what encode returns, { fPort, frmPayload } or { decodedPayload }',
    },
    {
      name: 'an object without payload',
      downlink: { fPort: 7 },
      code: 'not_a_downlink',
      message:
        'downlinks[0]: an object is no downlink: give what encode returns, { fPort, frmPayload } or { decodedPayload }',
    },
    {
      name: 'an option among the keys of a downlink',
      downlink: { fPort: 1, frmPayload: 'vu8=', confirmed: true },
      code: 'not_of_a_downlink',
      message:
        'downlinks[0].confirmed: "confirmed" belongs to no downlink, which has fPort, frmPayload and decodedPayload; options such as confirmed and priority are given beside it',
    },
    {
      name: 'hex for base64',
      downlink: { fPort: 1, frmPayload: 'beef0' },
      code: 'not_base64',
      message:
        'downlinks[0].frmPayload: "beef0" is not padded standard base64; toBase64 makes it of bytes, fromHex bytes of hex digits',
    },
    {
      name: 'no bytes',
      downlink: { fPort: 1, frmPayload: '' },
      code: 'empty_frame',
      message: 'downlinks[0].frmPayload: a frame has at least one byte; this has none',
    },
    {
      name: '243 bytes',
      downlink: { fPort: 1, frmPayload: 'A'.repeat(324) },
      code: 'frame_too_long',
      message: 'downlinks[0].frmPayload: comes to 243 bytes; at most 242 fit in a frame',
    },
    {
      name: 'bytes without port',
      downlink: { frmPayload: 'AQ==' },
      code: 'bad_port',
      message: 'downlinks[0].fPort: port undefined is not a whole number 1…223',
    },
    {
      name: 'port 224',
      downlink: { fPort: 224, frmPayload: 'AQ==' },
      code: 'bad_port',
      message: 'downlinks[0].fPort: port 224 is not a whole number 1…223',
    },
    {
      name: 'port 0',
      downlink: { fPort: 0, decodedPayload: {} },
      code: 'bad_port',
      message: 'downlinks[0].fPort: port 0 is not a whole number 1…223',
    },
    {
      name: 'bytes that say otherwise',
      downlink: { ...open, bytes: Uint8Array.of(1) },
      code: 'bytes_differ',
      message: 'downlinks[0]: bytes are 01, but frmPayload "AgIAHg==" says otherwise',
    },
    {
      name: 'decoded_payload of plain bytes',
      downlink: { fPort: 1, frmPayload: 'AQ==' },
      options: { as: 'decoded_payload' },
      code: 'no_decoded_payload',
      message: 'downlinks[0]: has no decodedPayload, so it can only go out as frm_payload',
    },
    {
      name: 'a list as decoded payload',
      downlink: { decodedPayload: [1] },
      code: 'not_a_payload',
      message: 'downlinks[0].decodedPayload: a list cannot be a decoded payload: it is not an object',
    },
    {
      name: 'NaN in a decoded payload',
      downlink: { decodedPayload: { a: [{ b: Number.NaN }] } },
      code: 'not_a_payload',
      message:
        'downlinks[0].decodedPayload: an object cannot be a decoded payload: a[0].b is NaN, which JSON has no word for',
    },
    {
      name: 'undefined in a decoded payload',
      downlink: { decodedPayload: { a: undefined } },
      code: 'not_a_payload',
      message:
        'downlinks[0].decodedPayload: an object cannot be a decoded payload: a is undefined, which JSON has no word for',
    },
    {
      name: 'a Date in a decoded payload',
      downlink: { decodedPayload: { a: new Date(0) } },
      code: 'not_a_payload',
      message: 'downlinks[0].decodedPayload: an object cannot be a decoded payload: a is not a plain object',
    },
    {
      name: 'a decoded payload that holds itself',
      downlink: { decodedPayload: loop },
      code: 'not_a_payload',
      message: 'downlinks[0].decodedPayload: an object cannot be a decoded payload: self holds itself',
    },
    {
      name: 'half a surrogate pair',
      downlink: { decodedPayload: { a: '\ud800' } },
      code: 'not_a_payload',
      message: 'downlinks[0].decodedPayload: an object cannot be a decoded payload: a holds half a surrogate pair',
    },
    {
      name: 'a priority in small letters',
      downlink: open,
      options: { priority: 'normal' },
      code: 'unknown_option',
      message:
        'downlinks[0].priority: "normal" is not one of "LOWEST", "LOW", "BELOW_NORMAL", "NORMAL", "ABOVE_NORMAL", "HIGH", "HIGHEST"',
    },
    {
      name: '33 attempts',
      downlink: open,
      options: { confirmed: true, maxAttempts: 33 },
      code: 'out_of_range',
      message: 'downlinks[0].maxAttempts: 33 is outside 1…32',
    },
    {
      name: 'attempts of an unconfirmed downlink',
      downlink: open,
      options: { maxAttempts: 3 },
      code: 'retry_unconfirmed',
      message:
        'downlinks[0].maxAttempts: means nothing unless the downlink is confirmed; add confirmed: true, or leave it out',
    },
    {
      name: 'a gateway with capitals',
      downlink: open,
      options: { classBC: { gateways: ['Gtw1'] } },
      code: 'bad_id',
      message:
        'downlinks[0].classBC.gateways[0]: "Gtw1" is no gateway id: 3 to 36 characters, lower-case letters, digits, and single hyphens inside',
    },
    {
      name: 'a time with an offset',
      downlink: open,
      options: { classBC: { absoluteTime: '2030-01-01T00:00:00+02:00' } },
      code: 'bad_absolute_time',
      message:
        'downlinks[0].classBC.absoluteTime: "2030-01-01T00:00:00+02:00" is not a time in UTC as in "2030-01-01T00:00:00Z"',
    },
    {
      name: 'a correlation id of 101 characters',
      downlink: open,
      options: { correlationIds: ['x'.repeat(101)] },
      code: 'bad_correlation_id',
      message: `downlinks[0].correlationIds[0]: "${'x'.repeat(40)}…" cannot be a correlation id: it has more than 100 characters`,
    },
    {
      name: 'an option that there is not',
      downlink: open,
      options: { prioritty: 'HIGH' },
      code: 'unknown_field',
      message:
        'downlinks[0]: no field "prioritty"; it has as, priority, confirmed, classBC, correlationIds, maxAttempts',
    },
  ];
  for (const { name, downlink, options, code, message } of rows) {
    test(name, () => {
      const thrown = caught(() => body(downlink as Sendable, options as ItemOptions));
      expect(isCodecError(thrown) && { code: thrown.code, message: thrown.message }).toEqual({ code, message });
    });
  }
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
