import { body, type Downlink } from '@downlink-kit/codec';
import { quoted } from '../words/quoted.ts';

const ROUTE =
  '$DOWNLINK_URL/api/v3/as/applications/$DOWNLINK_APPLICATION/webhooks/$DOWNLINK_WEBHOOK/devices/$DOWNLINK_DEVICE/down/push';

/** A downlink as a curl command for a POSIX shell. Who is asked and with which key, the environment says. */
export function curlOf(downlink: Downlink): string {
  return [
    `curl -X POST "${ROUTE}"`,
    `-H "Authorization: Bearer $DOWNLINK_API_KEY"`,
    `-H "Content-Type: application/json"`,
    `-d ${quoted(JSON.stringify(body(downlink)))}`,
  ].join(' \\\n  ');
}
