/** How many times slower scripts run here than on a server, by the engine here and the engine there. */
export interface Factors {
  readonly goja: number;
  readonly standIn: number;
  readonly quickjs: number;
}

/** What was measured on the machine that this was written on; `calibrate` measures another one. */
export const usualFactors: Factors = { goja: 6, standIn: 2, quickjs: 3 };
