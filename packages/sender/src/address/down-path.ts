import { isId } from '@downlink-kit/codec';
import { SendError } from '../errors/send-error.ts';
import type { QueueOperation } from '../operation.ts';

/** Where a device's queue is: on the webhook route if there is a webhook id, else on the plain route. */
export interface DownAddress {
  applicationId: string;
  webhookId?: string | undefined;
  deviceId: string;
}

/** The path of a device's queue operation, or of its queue. Source: `applicationserver.proto`, HTTP bindings. */
export function downPath({ applicationId, webhookId, deviceId }: DownAddress, operation?: QueueOperation): string {
  const webhook = webhookId === undefined || operation === undefined ? '' : `/webhooks/${webhookId}`;
  const last = operation === undefined ? '' : `/${operation}`;
  return `/api/v3/as/applications/${applicationId}${webhook}/devices/${deviceId}/down${last}`;
}

/** The address in a path that the webhook route has; undefined for any other path. */
export function readDownPath(path: string): (DownAddress & { operation: QueueOperation }) | undefined {
  const parts =
    /^\/api\/v3\/as\/applications\/([^/]+)\/webhooks\/([^/]+)\/devices\/([^/]+)\/down\/(push|replace)$/.exec(path);
  if (parts === null) return undefined;
  const [, applicationId, webhookId, deviceId, operation] = parts as unknown as [
    string,
    string,
    string,
    string,
    QueueOperation,
  ];
  return [applicationId, webhookId, deviceId].every(isId)
    ? { applicationId, webhookId, deviceId, operation }
    : undefined;
}

/** An id, checked. @throws SendError `bad_id`. */
export function checkedId(what: 'application' | 'webhook' | 'device', id: unknown): string {
  if (isId(id)) return id;
  const shown = typeof id === 'string' ? JSON.stringify(id.slice(0, 60)) : String(id);
  const tenant = typeof id === 'string' && id.includes('@') ? '; the tenant is not part of it' : '';
  const rule = '3 to 36 characters, lower-case letters, digits, and single hyphens inside';
  throw new SendError('bad_id', {
    path: `${what}Id`,
    advice: `${shown} is no ${what} id: ${rule}${tenant}`,
    enqueued: 'no',
  });
}
