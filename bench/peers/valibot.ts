import * as v from 'valibot';

const whole = (minimum: number, maximum: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(minimum), v.maxValue(maximum));

const schema = v.strictObject({
  command: v.literal('settings'),
  interval: whole(1, 1440),
  below: v.pipe(v.number(), v.minValue(-3276.8), v.maxValue(3276.7)),
  enabled: v.boolean(),
  confirmed: v.boolean(),
  frost: v.boolean(),
  rain: v.boolean(),
  wind: v.boolean(),
  night: v.boolean(),
  zone: whole(0, 15),
  level: whole(0, 63),
  days: whole(0, 255),
});

/** Valibot's answer without its error. */
export function valibotCheck(payload: object): boolean {
  return v.is(schema, payload);
}
