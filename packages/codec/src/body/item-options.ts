import type { Priority } from './body-item.ts';

/** A gateway antenna for a class B or C downlink: the id of the gateway, or more. */
export type GatewayOption = string | { gatewayId: string; antennaIndex?: number; groupIndex?: number };

/** When and where a class B or C downlink goes out; even empty it keeps the downlink from a class A window. */
export interface ClassBCOption {
  /** Gateways to send from, the first usable one. */
  gateways?: readonly GatewayOption[];
  /** UTC, as a Date or as text with `Z`; the server wants it at least 2.5 s ahead. */
  absoluteTime?: Date | string;
}

/** How a downlink goes out. */
export interface ItemOptions {
  /** Which of the two payloads goes out; the bytes unless told. */
  as?: 'frm_payload' | 'decoded_payload';
  /** `NORMAL` unless told; null leaves it out, and the server takes `LOWEST`. */
  priority?: Priority | null;
  /** Whether the device is to acknowledge it; what the command says unless told. */
  confirmed?: boolean;
  classBC?: ClassBCOption;
  /** Ids of one's own, each at most 100 characters; the server sends them back in every event. */
  correlationIds?: readonly string[];
  /** How many times a confirmed downlink goes out at most, 1…32; the server's 8 unless told. */
  maxAttempts?: number;
}

/** The names of the options, as refusals list them. */
export const itemOptionNames: readonly (keyof ItemOptions)[] = [
  'as',
  'priority',
  'confirmed',
  'classBC',
  'correlationIds',
  'maxAttempts',
];
