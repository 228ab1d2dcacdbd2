/** A line of a file of many: a device, and what is meant for it. */
export interface Entry {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly deviceId: string;
  /** Downlinks as the API takes them; a clear has none. */
  readonly downlinks?: readonly unknown[];
}
