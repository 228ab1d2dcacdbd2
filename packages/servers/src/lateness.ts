/** A script that takes longer on the server than it may. */
export interface Lateness {
  /** Milliseconds that it took here. */
  readonly measured_ms: number;
  /** How many times slower the engine runs here than on the server. */
  readonly factor: number;
  /** Milliseconds that it would take there. */
  readonly server_ms: number;
  /** Milliseconds that it may take there. */
  readonly limit_ms: number;
  readonly message: string;
}

/** Judges the time that a script took here by the server's limit; nothing when it is in time (tts-formatters §3). */
export function judgeTime(measuredMs: number, factor: number, limitMs: number): Lateness | undefined {
  const serverMs = measuredMs / factor;
  if (serverMs <= limitMs) return undefined;
  const [measured, server] = [measuredMs, serverMs].map((ms) => Math.round(ms));
  return {
    measured_ms: measuredMs,
    factor,
    server_ms: serverMs,
    limit_ms: limitMs,
    message: `took ${measured} ms here, about ${server} ms on the server, which ends scripts after ${limitMs} ms`,
  };
}
