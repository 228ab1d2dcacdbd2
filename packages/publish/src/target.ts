import type { AnyDevice } from '@downlink-kit/codec';

/** A file to be written, its name relative to the folder of its artefacts. */
export interface Artefact {
  readonly name: string;
  readonly text: string;
  /** The most bytes that the server takes of it, where it has a limit. */
  readonly maxBytes?: number;
}

/** What a target is asked for beside the device. */
export interface TargetOptions {
  /** Only these commands, by name; all, unless told. */
  readonly commands?: readonly string[];
  /** The most bytes of a script; without it the target's own limit, if it has one. */
  readonly maxBytes?: number;
  /** An uplink script to join in. */
  readonly uplink?: string;
}

/** A kind of artefact. It knows no other. */
export interface Target {
  readonly name: string;
  /** Whether an uplink script can be joined in. */
  readonly takesUplink: boolean;
  files(device: AnyDevice, options: TargetOptions): readonly Artefact[];
}
