/** A data rate: its number, modulation, most payload bytes, the same under a 400 ms dwell time, whether RX1 can use it. */
export type RateRow = readonly [
  dataRate: number,
  modulation: string,
  limit: number,
  dwellLimit: number,
  inRx1: boolean,
];

/** The data rates of a band for some versions of the regional parameters. */
export interface RateTable {
  versions: readonly string[];
  /** The data rate of RX2 unless a frequency plan says otherwise. */
  rx2: number;
  /** The dwell time that a device begins with; null where the frequency plan says it. */
  bootDwell: boolean | null;
  rates: readonly RateRow[];
}

/** A band of The Things Stack with its rate tables. */
export interface BandTable {
  id: string;
  region: string;
  tables: readonly RateTable[];
}

/** A frequency plan: its band, its downlink dwell time and its RX2 data rate, null where it says nothing. */
export type FrequencyPlan = readonly [band: string, dwellTime: boolean | null, rx2: number | null];
