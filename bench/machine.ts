import { arch, availableParallelism, cpus, loadavg, platform } from 'node:os';

/** What the figures were measured on. */
export interface Machine {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly system: string;
  /** How many processes wanted a core, on average over the last minute: above 1 it is not quiet. */
  readonly load: number;
}

export function machine(): Machine {
  return {
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    system: `${platform()} ${arch()}`,
    load: Number(loadavg()[0]!.toFixed(2)),
  };
}
