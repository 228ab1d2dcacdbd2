import { attributeText, fieldOf, type ServerError } from './server-error.ts';

type Advice = string | ((error: ServerError) => string);

const rightsOf = ({ attributes }: ServerError): string =>
  attributeText(attributes, 'missing') ?? 'the right for this call';
const attribute = ({ attributes }: ServerError, name: string): string =>
  attributeText(attributes, name) ?? '(not said)';

const KEY_CACHE = 'The hosted service remembers answers about keys for two minutes.';
const NEW_KEY = `Make a new API key for the application and use it. ${KEY_CACHE}`;
const ACCOUNT = 'Ask the administrator of the server about the account that the key belongs to.';
const SERVER = 'This is a fault inside the server; tell its operator, with the correlation id.';
const WAIT = 'Nothing was queued; try again in a while.';
const CHECK =
  'The downlink may or may not be queued: look for a downlink_queued event or a queue entry with its correlation id before sending again.';
const CHECK_CLEAR = 'The queue may or may not be cleared: read it, or clear it again.';

/** What to do about each error of The Things Stack that these calls or events can bring. */
export const adviceByKey: { readonly [key: string]: Advice } = {
  'pkg/applicationserver/io/web:decode_body':
    'The webhook could not read the body: check it with checkBody, and that the webhook’s format is JSON.',
  'pkg/applicationserver/io/web:validate_body': (error) =>
    `A field breaks a rule: ${fieldOf(error) ?? 'see the causes'}. Change it; one bad item refuses the whole request.`,
  'pkg/applicationserver/io/web:read_body': 'The body is over 16 MiB or broke off: send fewer downlinks at a time.',
  'pkg/webmiddleware:request_body_too_large': 'The body is over 16 MiB: send fewer downlinks at a time.',
  'pkg/applicationserver/io/web:format_not_found': (error) =>
    `The webhook is set to the format ${attribute(error, 'format')}, which this server lacks: set it to JSON.`,
  'pkg/applicationserver/io/web:webhook_not_found': 'There is no such webhook: check the webhook id.',
  'pkg/applicationserver/io/web:rate_limit_exceeded':
    'Too many calls: wait as long as X-Rate-Limit-Retry says and one second more. Refused calls count too.',
  'pkg/redis:not_found':
    'There is no such webhook, or no such device when reading a queue: check the ids and the cluster.',
  'pkg/ttnpb:identifiers':
    'An id is not one: 3 to 36 characters, lower-case letters, digits, and single hyphens inside; no tenant.',
  'pkg/errors:validation': (error) =>
    `A field breaks a rule: ${fieldOf(error) ?? 'see the causes'}. Change it, or the formatter that filled it in.`,
  'pkg/webhandlers:route_not_found': 'The address is of version 2 of the API, which is gone: use /api/v3.',
  'pkg/rpcmetadata:unauthenticated':
    'No key arrived: check that one is set, and that no proxy takes the Authorization header away.',
  'pkg/auth:token': 'The key is not of the form that keys have (three parts with dots between): copy it again, whole.',
  'pkg/identityserver:unsupported_authorization': 'Only Bearer keys are taken here: use an API key of the application.',
  'pkg/identityserver:api_key_not_found': `The server does not know this key, or it was deleted. ${NEW_KEY}`,
  'pkg/identityserver/store:api_key_not_found': `The server does not know this key, or it was deleted. ${NEW_KEY}`,
  'pkg/identityserver:invalid_authorization': `The id of the key is known, but its secret part is wrong. ${NEW_KEY}`,
  'pkg/identityserver:token_not_found': 'The server does not know this access token: get a new one, or use an API key.',
  'pkg/identityserver/store:access_token_not_found':
    'The server does not know this access token: get a new one, or use an API key.',
  'pkg/identityserver:token_expired': 'The access token has expired: get a new one, or use an API key.',
  'pkg/identityserver:api_key_expired': `The key is past its expiry date. ${NEW_KEY}`,
  'pkg/identityserver:user_rejected': `The user was rejected. ${ACCOUNT}`,
  'pkg/identityserver:user_requested': `The user still awaits approval. ${ACCOUNT}`,
  'pkg/identityserver:user_suspended': `The user is suspended. ${ACCOUNT}`,
  'pkg/identityserver:oauth_client_rejected': `The OAuth client was rejected. ${ACCOUNT}`,
  'pkg/identityserver:oauth_client_suspended': `The OAuth client is suspended. ${ACCOUNT}`,
  'pkg/auth/rights:no_application_rights':
    'The key gives no right on this application: check the application id, that the key is of this application and cluster, and that the key arrives at all (no key looks the same).',
  'pkg/auth/rights:insufficient_application_rights': (error) =>
    `The key lacks ${rightsOf(error)}: add that right to it, or make a key that has it. ${KEY_CACHE}`,
  'pkg/identityserver/store:application_not_found':
    'There is no such application on this server: check the id and the cluster.',
  'pkg/auth/rights:no_identity_server_conn': `The server cannot check keys just now. ${WAIT} It may last two minutes longer than the outage.`,
  'pkg/webmiddleware:invalid_csrf_token': 'A session or refresh token was sent as the key: use an API key.',
  'pkg/ratelimit:rate_limit_exceeded':
    'Too many calls: wait as long as X-Rate-Limit-Retry says and one second more. Refused calls count too.',
  'pkg/applicationserver:device_not_found':
    'There is no such device in this application: check the device id and the cluster.',
  'pkg/applicationserver:no_device_session':
    'The device has no session, so nothing can be queued or cleared, and nothing is kept for later: send after it has joined.',
  'pkg/applicationserver:no_payload': 'A downlink has no payload: give frm_payload or decoded_payload.',
  'pkg/applicationserver:no_f_port': 'A downlink has no port, and its formatter set none: give f_port, 1…223.',
  'pkg/applicationserver:downlink_max_retries_invalid': (error) =>
    `This server allows ${attribute(error, 'max')} attempts at most: ask for fewer.`,
  'pkg/applicationserver:no_app_s_key':
    'The session of the device lacks its application key: let the device join again.',
  'pkg/applicationserver:rebuild': `The server could not rebuild the session. ${WAIT}`,
  'pkg/applicationserver:app_s_key': `The server could not fetch the session key. ${WAIT}`,
  'pkg/applicationserver:join_server_unavailable': (error) =>
    `The Join Server of ${attribute(error, 'join_eui')} cannot be reached. ${WAIT}`,
  'pkg/applicationserver:no_dev_eui':
    'The device is registered without a DevEUI, which fetching its key needs: add it.',
  'pkg/applicationserver:no_join_eui':
    'The device is registered without a JoinEUI, which fetching its key needs: add it.',
  'pkg/applicationserver:unknown_session': 'The downlink was for a session that is gone: send it again.',
  'pkg/applicationserver:max_retries_reached': (error) =>
    `The device acknowledged none of ${attribute(error, 'max_retries')} attempts: it may be out of reach, or may have received the downlink all the same.`,
  'pkg/messageprocessors:formatter_not_configured': (error) =>
    `This server does not run ${attribute(error, 'formatter')}: choose another formatter, or send frm_payload.`,
  'pkg/messageprocessors/javascript:input':
    'The decoded payload is nested too deep for the formatter: make it flatter.',
  'pkg/messageprocessors/javascript:output': (error) =>
    `The formatter gave no usable answer (${error.causes[0]?.message || 'no reason given'}): mend it, or send frm_payload.`,
  'pkg/messageprocessors/javascript:output_errors': (error) =>
    `The formatter refuses this payload: ${attribute(error, 'errors')}. The same body is refused again.`,
  'pkg/messageprocessors/javascript:output_encoding': (error) =>
    `The formatter’s answer holds what JSON has no word for: ${attribute(error, 'errors')}.`,
  'pkg/messageprocessors/normalizedpayload:unknown_field': (error) =>
    `The formatter’s normalized payload has the unknown field ${attribute(error, 'path')}.`,
  'pkg/messageprocessors/normalizedpayload:field_type': (error) =>
    `The formatter’s normalized payload has a wrong type at ${attribute(error, 'path')}.`,
  'pkg/messageprocessors/cayennelpp:input': 'The decoded payload is nested too deep for CayenneLPP: make it flatter.',
  'pkg/messageprocessors/devicerepository:no_version_identifiers':
    'The device uses the formatter of the repository, but names no brand, model and version: set them, or send frm_payload.',
  'pkg/scripting/javascript:script': (error) =>
    `The formatter failed: ${attribute(error, 'message')}. Mend it, or send frm_payload.`,
  'pkg/scripting/javascript:runtime': (error) =>
    `The formatter’s answer could not be read: ${attribute(error, 'message')}. Mend it, or send frm_payload.`,
  'pkg/scripting/javascript:no_script_output': 'The formatter returned nothing: mend it, or send frm_payload.',
  'pkg/scripting/javascript:script_interrupt': 'The formatter was interrupted: mend it, or send frm_payload.',
  'pkg/scripting/javascript:script_timeout':
    'The formatter took longer than it may (100 ms); nothing was queued. Make it faster, or send frm_payload.',
  'pkg/scripting/javascript:entrypoint_not_found':
    'The formatter overwrites the name main, which the server needs: rename it there, or send frm_payload.',
  'pkg/goproto:stack_depth_exceeded': 'The formatter’s answer is circular or nested too deep. It is no rate limit.',
  'pkg/networkserver:device_not_found':
    'The Network Server does not know the device: check its cluster, or register it again.',
  'pkg/networkserver:application_downlink_too_long': (error) =>
    `The payload has ${attribute(error, 'length')} bytes, but ${attribute(error, 'max')} is the most at the data rate in use: make it shorter, or split it.`,
  'pkg/networkserver:f_cnt_too_low': (error) =>
    `The frame counter must be at least ${attribute(error, 'min_f_cnt')}: encrypt again with that one, or let the server encrypt.`,
  'pkg/networkserver:unknown_session': 'The downlink is for a session that the server does not have: send it again.',
  'pkg/networkserver:unknown_mac_state': 'The session of the device is broken on the server: let it join again.',
  'pkg/networkserver:confirmed_multicast_downlink': 'A multicast group cannot acknowledge: send it unconfirmed.',
  'pkg/networkserver:no_downlink_path': 'A multicast downlink needs gateways: give classBC.gateways.',
  'pkg/networkserver:downlink_expired':
    'Its absolute time is past, or less than 2.5 s ahead of the server’s clock: give a later one.',
  'pkg/networkserver:downlink_queue_capacity':
    'The queue of the device is full (10 000 unless set up otherwise): clear it, or wait until it has shrunk. It is no rate limit.',
  'pkg/networkserver/internal:no_band_version': (error) =>
    `The band ${attribute(error, 'id')} has no version ${attribute(error, 'ver')}: correct the device’s regional parameters.`,
  'pkg/frequencyplans:not_found': (error) =>
    `The server does not know the frequency plan ${attribute(error, 'id')} of the device: correct it.`,
  'pkg/networkserver:absolute_time':
    'The gateway cannot send at a set time (no GPS time, nothing confirmed yet): leave the time out, or use another gateway.',
  'pkg/networkserver:fixed_paths':
    'None of the gateways given can be used (unknown, or not connected): give others, or none.',
  'pkg/networkserver:transmission': (error) =>
    `The gateway could not send it (${attribute(error, 'result')}): an unconfirmed downlink is lost, a confirmed one is tried again after the next uplink.`,
  'pkg/cluster:peer_unavailable': (error) =>
    `The server lacks its ${attribute(error, 'cluster_role')} just now. ${WAIT}`,
  'pkg/cluster:peer_connection': `The server cannot reach its Network Server just now. ${WAIT}`,
  'pkg/redis:transaction_failed': `Something else changed the device at the same moment. ${CHECK}`,
  'pkg/redis:store': `The server’s store failed, perhaps since many pushes to one device came at once. ${CHECK}`,
  'pkg/crypto/cryptoutil:key_not_found': (error) =>
    `The server lacks the key ${attribute(error, 'label')} that wraps the session key of the device; its operator must add it. Clearing still works.`,
  'pkg/errors:context_canceled': `The call was broken off. ${CHECK}`,
  'pkg/errors:context_deadline_exceeded': `The server ran out of time. ${CHECK}`,
  'pkg/errors:net_*': `Parts of the server could not reach each other. ${CHECK}`,
  'pkg/rpcserver:rpc_recovered': `${SERVER} A formatter whose result breaks the engine does it too, also decodeDownlink. ${CHECK}`,
  'pkg/webmiddleware:http_recovered': `${SERVER} A formatter whose result breaks the engine does it too, also decodeDownlink. ${CHECK}`,
};

/** What to do about an error of the server, in plain words; after a clear there is no downlink to look for. */
export function adviceOn(error: ServerError, isClear = false): string {
  const advice = adviceFor(error);
  return isClear ? advice.replace(CHECK, CHECK_CLEAR) : advice;
}

function adviceFor(error: ServerError): string {
  const key = /^pkg\/errors:(?:net|x509)_/.test(error.key) ? 'pkg/errors:net_*' : error.key;
  const advice = Object.hasOwn(adviceByKey, key) ? adviceByKey[key] : undefined;
  if (advice === undefined) return `An error that this version does not know: ${error.message || error.key}.`;
  return typeof advice === 'string' ? advice : advice(error);
}
