import type { BodyItem } from '@downlink-kit/codec';
import type { ServerError } from '../errors/server-error.ts';

/** A downlink as events carry it: as it was sent, with what the server added. */
export interface EventDownlink extends BodyItem {
  /** The frame counter of this attempt; absent in `queued`, unless the sender gave one. */
  f_cnt?: number;
}

interface EventFacts {
  applicationId: string;
  deviceId: string;
  devEui?: string;
  /** UTC, as the server writes it. */
  receivedAt?: string;
  /** The ids of the downlink, the sender's own among them; those of the event around it behind. */
  correlationIds: readonly string[];
}

/** What a webhook tells of a downlink. Source: `ApplicationUp` in `messages.proto`. */
export type DownlinkEvent = EventFacts &
  (
    | { kind: 'queued' | 'sent' | 'ack' | 'nack'; downlink: EventDownlink }
    | { kind: 'failed'; downlink: EventDownlink; error: ServerError }
    | { kind: 'invalidated'; downlinks: readonly EventDownlink[]; lastFrameCounter?: number }
  );

/** A message of a webhook that is about something else than a downlink: an uplink, a join … */
export interface OtherEvent extends EventFacts {
  kind: 'other';
  /** The name of its field, as in `uplink_message`. */
  field: string;
}
