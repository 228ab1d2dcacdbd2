/** A `decoded_payload` of milesight-wt302. */
export type Payload = {
  thermostat_status?: "off" | "on";
  btn_lock_enable?: "disable" | "enable";
  mode?: "cool" | "heat" | "fan";
  fan_speed?: "auto" | "high" | "medium" | "low";
  target_temperature?: number;
  control_mode?: "auto" | "manual";
  server_temperature?: number;
  all?: {
    thermostat_status: "off" | "on";
    btn_lock_enable: "disable" | "enable";
    mode: "cool" | "heat" | "fan";
    fan_speed: "auto" | "high" | "medium" | "low";
    /** -64…63.5 °C */
    target_temperature: number;
    control_mode: "auto" | "manual";
    /** -64…63.5 °C */
    server_temperature: number;
  };
  query_thermostat_status?: true;
  query_button_lock_status?: true;
  query_mode?: true;
  query_fan_speed?: true;
  query_temperature?: true;
  query_target_temperature?: true;
  query_card_mode?: true;
  query_control_mode?: true;
  query_server_temperature?: true;
  query_all?: true;
};

/** Why there is no answer: one sentence. */
export interface Refusal {
  errors: string[];
}

/** Encodes a payload to its bytes and port. It never throws. */
export function encodeDownlink(input: { data: Payload; fPort?: number }): { bytes: number[]; fPort: number } | Refusal;

/** Decodes the bytes of a frame. It never throws. */
export function decodeDownlink(input: { bytes: ArrayLike<number>; fPort: number }): { data: Payload } | Refusal;
