import type { Downlink } from '../downlink.ts';
import { CodecError } from '../refusal/codec-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { isPlainObject } from '../tree/plain.ts';
import type { Body, BodyItem } from './body-item.ts';
import { type ItemOptions, itemOptionNames } from './item-options.ts';
import { classBCOf, confirmedOf, correlationIdsOf, priorityOf, retryOf } from './item-parts.ts';
import { below } from './path.ts';
import { type PlainFrame, type PlainPayload, payloadOf, portOf } from './payload-parts.ts';

/** What a body can be built from: a downlink of the codec, plain bytes with their port, or a plain decoded payload. */
export type Sendable = Downlink | PlainFrame | PlainPayload;

/**
 * Builds the body of a push or a replace, in the strictest form, which every route and version reads alike.
 * @throws CodecError with the path `downlinks[i].…` where a downlink or an option cannot be sent.
 * Source: The Things Stack, `ApplicationDownlinks`.
 */
export function body(downlinks: Sendable | readonly Sendable[], options: ItemOptions = {}): Body {
  const list = Array.isArray(downlinks) ? (downlinks as readonly Sendable[]) : [downlinks as Sendable];
  return { downlinks: Array.from(list, (downlink, index) => itemAt(`downlinks[${index}]`, downlink, options)) };
}

/** One downlink of a body, for bodies whose downlinks have different options: `{ downlinks: [bodyItem(…), …] }`. */
export function bodyItem(downlink: Sendable, options: ItemOptions = {}): BodyItem {
  return itemAt('', downlink, options);
}

/** The body that clears a queue when it is sent as a replace: the empty list, as The Things Stack documents it. */
export function clearBody(): Body {
  return { downlinks: [] };
}

function itemAt(path: string, downlink: Sendable, options: ItemOptions): BodyItem {
  if (typeof downlink !== 'object' || downlink === null || Array.isArray(downlink)) {
    throw new CodecError('not_a_downlink', path, { value: downlink });
  }
  refuseUnknownKeys(path, downlink);
  refuseUnknownOptions(path, options);
  const confirmed = confirmedOf(downlink, options, path);
  const item = payloadOf(downlink, options, path);
  const port = portOf(downlink, path);
  const priority = priorityOf(options, path);
  const slot = classBCOf(options, path);
  const ids = correlationIdsOf(options, path);
  const retry = retryOf(options, confirmed, path);
  // In the order of The Things Stack's page, which the requests equal byte for byte.
  if (port !== undefined) item.f_port = port;
  if (priority !== undefined) item.priority = priority;
  if (confirmed) item.confirmed = true;
  if (slot !== undefined) item.class_b_c = slot;
  if (ids !== undefined) item.correlation_ids = ids;
  if (retry !== undefined) item.confirmed_retry = retry;
  return item;
}

/** What a plain downlink has, and what one of the codec has beside it. */
const downlinkKeys = ['fPort', 'frmPayload', 'decodedPayload', 'command', 'bytes', 'confirmation'];

function refuseUnknownKeys(path: string, downlink: object): void {
  const key = Object.keys(downlink).find((name) => !downlinkKeys.includes(name));
  if (key !== undefined) throw new CodecError('not_of_a_downlink', below(path, key), { key });
}

function refuseUnknownOptions(path: string, options: ItemOptions): void {
  if (!isPlainObject(options))
    throw new CodecError('wrong_type', path, { value: options, expected: 'an object of options' });
  for (const name of Object.keys(options)) {
    if ((itemOptionNames as readonly string[]).includes(name)) continue;
    const meant = nearest(name, itemOptionNames);
    const details = { field: name, fields: itemOptionNames, ...(meant === undefined ? {} : { nearest: meant }) };
    throw new CodecError('unknown_field', path, details);
  }
}
