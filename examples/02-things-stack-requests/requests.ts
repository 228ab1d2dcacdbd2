import { type Body, body, clearBody, toBase64 } from '@downlink-kit/codec';

/** Two bytes for port 15, as an application that knows the device's bytes sends them. */
export const push: Body = body({ fPort: 15, frmPayload: toBase64([0xbe, 0xef]) });

/** Bytes for the payload formatter to make. Without a priority the server takes the lowest; the page leaves it out. */
export const pushDecoded: Body = body({ decodedPayload: { bytes: [1, 2, 3] } }, { priority: null });

/** To be sent as a replace, not as a push: an empty list takes the place of whatever is queued. */
export const clear: Body = clearBody();
