import { z } from 'zod';

const schema = z.strictObject({
  command: z.literal('settings'),
  interval: z.int().min(1).max(1440),
  below: z.number().min(-3276.8).max(3276.7),
  enabled: z.boolean(),
  confirmed: z.boolean(),
  frost: z.boolean(),
  rain: z.boolean(),
  wind: z.boolean(),
  night: z.boolean(),
  zone: z.int().min(0).max(15),
  level: z.int().min(0).max(63),
  days: z.int().min(0).max(255),
});

/** Zod's answer without its error. */
export function zodCheck(payload: object): boolean {
  return schema.safeParse(payload).success;
}
