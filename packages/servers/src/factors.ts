/** How many times slower scripts run here than on a server, by the engine here and what the server has. */
export interface Factors {
  /** goja in WebAssembly, for goja. */
  readonly goja: number;
  /** QuickJS in WebAssembly, for goja: the stand-in is the faster of the two. */
  readonly standIn: number;
  /** QuickJS in WebAssembly, for QuickJS. */
  readonly quickjs: number;
}

/**
 * Milliseconds that native engines take for `calibrationScript` to one millisecond of QuickJS in WebAssembly. Measured
 * side by side on one amd64 machine in November 2026 (goja b396bb4c349d built with Go 1.24.13, QuickJS as ChirpStack's
 * rquickjs 0.9 brings it): both run byte code in a loop, so the ratio holds elsewhere too.
 */
const native = { goja: 2.2, quickjs: 0.58 } as const;

/** What is assumed where nothing was measured: goja is 5 to 6.5 times slower in WebAssembly (toolchain §3). */
export const usualFactors: Factors = { goja: 6, standIn: 1 / native.goja, quickjs: 1 / native.quickjs };

/** The factors of a machine on which QuickJS and goja, both in WebAssembly, took so many milliseconds for `calibrationScript`. */
export function factorsFrom(quickjsMs: number, gojaMs: number | undefined): Factors {
  return gojaMs === undefined ? usualFactors : { ...usualFactors, goja: gojaMs / (quickjsMs * native.goja) };
}

/** Work as formatters do it, enough of it to be measured: arithmetic, lists, objects, texts and a sort. */
export const calibrationScript: string = `function encodeDownlink(input) {
  var bytes = [];
  var text = '';
  var table = {};
  var sum = 0;
  for (var round = 0; round < 40; round += 1) {
    for (var i = 0; i < 256; i += 1) {
      sum = (sum * 31 + i) % 65521;
      bytes[i] = sum & 255;
      table['k' + (i % 32)] = bytes[i];
      text += String.fromCharCode(97 + (i % 26));
      if (text.length > 512) text = text.slice(256);
    }
    bytes.sort(function (a, b) { return a - b; });
  }
  return { bytes: [sum & 255, text.length & 255, Object.keys(table).length], fPort: 1 };
}`;
