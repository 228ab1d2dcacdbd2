/** A `decoded_payload` of acme-av2. */
export type Payload =
  | { command: "open" } & {
      /** 1…4 */
      zone: number;
      /** 1…720 min */
      minutes: number;
    }
  | { command: "guardFrost" } & {
      /** -3276.8…3276.7 °C */
      below: number;
      enabled: boolean;
      mode: "soak" | "pulse";
      /** 0…15 */
      level: number;
    }
  | { command: "reboot" };

/** Why there is no answer: one sentence. */
export interface Refusal {
  errors: string[];
}

/** Encodes a payload to its bytes and port. It never throws. */
export function encodeDownlink(input: { data: Payload; fPort?: number }): { bytes: number[]; fPort: number } | Refusal;

/** Decodes the bytes of a frame. It never throws. */
export function decodeDownlink(input: { bytes: ArrayLike<number>; fPort: number }): { data: Payload } | Refusal;
