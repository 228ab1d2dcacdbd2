/** The seven priorities of the API, from the lowest; a downlink without one goes as `LOWEST`. */
export const priorities = ['LOWEST', 'LOW', 'BELOW_NORMAL', 'NORMAL', 'ABOVE_NORMAL', 'HIGH', 'HIGHEST'] as const;

/** A scheduling priority (`TxSchedulePriority`). */
export type Priority = (typeof priorities)[number];

/** One gateway antenna that a class B or C downlink is to leave from. */
export interface BodyGateway {
  gateway_ids: { gateway_id?: string; eui?: string };
  antenna_index?: number;
  group_index?: number;
}

/** What a class B or C downlink says about where and when. */
export interface BodyClassBC {
  gateways?: BodyGateway[];
  absolute_time?: string;
}

/** One downlink as the API takes it and prints it (`ApplicationDownlink`); what is zero is left out. */
export interface BodyItem {
  frm_payload?: string;
  decoded_payload?: { [key: string]: unknown };
  f_port?: number;
  priority?: Priority;
  confirmed?: boolean;
  class_b_c?: BodyClassBC;
  correlation_ids?: string[];
  confirmed_retry?: { attempt?: number; max_attempts?: number };
  session_key_id?: string;
  f_cnt?: number;
  decoded_payload_warnings?: string[];
}

/** The body of a push or a replace (`ApplicationDownlinks`). */
export interface Body {
  downlinks: BodyItem[];
}
