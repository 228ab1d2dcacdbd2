/** A `decoded_payload` of emu-profi2. */
export type Payload =
  | { command: "configure" } & {
      /** The slot to set, which is the port: 1…10 */
      slot: number;
      /** Time between two uplinks of the slot: 1…65535 min */
      interval: number;
      /** Whether the slot sends at all */
      active: boolean;
      /** Join the network anew, at once */
      rejoin: boolean;
      /** Ask the network to acknowledge each uplink */
      confirmUplinks: boolean;
      /** What to send, in this order */
      registers: ("dataLoggerIndex" | "timestamp" | "previousTimestamp" | "activeEnergyImportT1" | "activeEnergyImportT2" | "activeEnergyExportT1" | "activeEnergyExportT2" | "reactiveEnergyImportT1" | "reactiveEnergyImportT2" | "reactiveEnergyExportT1" | "reactiveEnergyExportT2" | "activePowerL123" | "activePowerL1" | "activePowerL2" | "activePowerL3" | "currentL123" | "currentL1" | "currentL2" | "currentL3" | "currentN" | "voltageL1N" | "voltageL2N" | "voltageL3N" | "powerFactorL1" | "powerFactorL2" | "powerFactorL3" | "frequency" | "averageActivePower" | "activeEnergyImportT1InKwh" | "activeEnergyImportT2InKwh" | "activeEnergyExportT1InKwh" | "activeEnergyExportT2InKwh" | "reactiveEnergyImportT1InKvarh" | "reactiveEnergyImportT2InKvarh" | "reactiveEnergyExportT1InKvarh" | "reactiveEnergyExportT2InKvarh" | "activeEnergyImportT1In64Bits" | "activeEnergyImportT2In64Bits" | "activeEnergyExportT1In64Bits" | "activeEnergyExportT2In64Bits" | "reactiveEnergyImportT1In64Bits" | "reactiveEnergyImportT2In64Bits" | "reactiveEnergyExportT1In64Bits" | "reactiveEnergyExportT2In64Bits" | "errorCode" | "serialNumber" | "factoryNumber" | "currentTransformerPrimary" | "currentTransformerSecondary" | "voltageTransformerPrimary" | "voltageTransformerSecondary" | "meterType" | "midYear" | "factoryYear" | "firmwareVersion" | "midVersion" | "manufacturer" | "hardwareIndex" | "systemTime")[];
    }
  | { command: "deactivate" } & {
      /** The slot to set, which is the port: 1…10 */
      slot: number;
    };

/** Why there is no answer: one sentence. */
export interface Refusal {
  errors: string[];
}

/** Encodes a payload to its bytes and port. It never throws. */
export function encodeDownlink(input: { data: Payload; fPort?: number }): { bytes: number[]; fPort: number } | Refusal;

/** Decodes the bytes of a frame. It never throws. */
export function decodeDownlink(input: { bytes: ArrayLike<number>; fPort: number }): { data: Payload } | Refusal;
