/** The data of the command `settings`, as its declaration infers it. */
export interface Settings {
  interval: number;
  below: number;
  enabled: boolean;
  confirmed: boolean;
  frost: boolean;
  rain: boolean;
  wind: boolean;
  night: boolean;
  zone: number;
  level: number;
  days: number;
}

/** A seeded walk through what the command takes. */
export function someSettings(count: number): Settings[] {
  let seed = 1;
  const below = (limit: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % limit;
  };
  return Array.from({ length: count }, () => ({
    interval: 1 + below(1440),
    below: (below(65536) - 32768) / 10,
    enabled: below(2) === 1,
    confirmed: below(2) === 1,
    frost: below(2) === 1,
    rain: below(2) === 1,
    wind: below(2) === 1,
    night: below(2) === 1,
    zone: below(16),
    level: below(64),
    days: below(256),
  }));
}
