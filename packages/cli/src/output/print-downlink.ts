import { type AnyDevice, body, type Downlink, explain, toHex } from '@downlink-kit/codec';
import { drawFrame } from '../drawing/draw-frame.ts';
import { curlOf } from './curl.ts';
import { jsonOf } from './json.ts';
import { table } from './table.ts';
import type { Stream } from './terminal.ts';
import { title } from './title.ts';

/** The forms of a downlink that can be asked for alone. */
export const forms = ['body', 'base64', 'hex', 'curl'] as const;

export type Form = (typeof forms)[number];

export function isForm(text: string): text is Form {
  return (forms as readonly string[]).includes(text);
}

/** Prints a downlink: the form asked for alone, else its bytes drawn, and all the forms that an integrator needs. */
export function printDownlink(
  device: AnyDevice,
  downlink: Downlink,
  form: Form | undefined,
  json: boolean,
  out: Stream,
): void {
  if (json) out.write(`${jsonOf({ ...factsOf(downlink), ...extra(downlink, form) })}\n`);
  else if (form === undefined) show(device, downlink, out);
  else out.write(`${inForm(downlink, form)}\n`);
}

function factsOf({ command, fPort, frmPayload, bytes, decodedPayload }: Downlink) {
  return {
    command,
    f_port: fPort,
    frm_payload: frmPayload,
    hex: toHex(bytes),
    length: bytes.length,
    decoded_payload: decodedPayload,
  };
}

/** The forms that the facts do not hold already. */
function extra(downlink: Downlink, form: Form | undefined): object {
  if (form === 'body') return { body: body(downlink) };
  return form === 'curl' ? { curl: curlOf(downlink) } : {};
}

function inForm(downlink: Downlink, form: Form): string {
  switch (form) {
    case 'body':
      return jsonOf(body(downlink), 2);
    case 'base64':
      return downlink.frmPayload;
    case 'hex':
      return toHex(downlink.bytes);
    case 'curl':
      return curlOf(downlink);
  }
}

function show(device: AnyDevice, downlink: Downlink, out: Stream): void {
  const { command, fPort, bytes, frmPayload, decodedPayload, confirmation } = downlink;
  const one = device.$device.commands.includes(command) ? command : undefined;
  const drawn = drawFrame(explain(device, { fPort, bytes }), bytes, one, out);
  const rows = table([
    ['hex', toHex(bytes)],
    ['frm_payload', frmPayload],
    ['decoded_payload', jsonOf(decodedPayload)],
    ...(confirmation === 'allowed' ? [] : [['confirmed', confirmation]]),
  ]);
  out.write(`${title(command, fPort, bytes.length, out)}\n\n${drawn}\n${rows.map((row) => `  ${row}\n`).join('')}`);
}
