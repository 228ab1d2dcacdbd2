import { Type as t } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';

const check = TypeCompiler.Compile(
  t.Object(
    {
      command: t.Literal('settings'),
      interval: t.Integer({ minimum: 1, maximum: 1440 }),
      below: t.Number({ minimum: -3276.8, maximum: 3276.7 }),
      enabled: t.Boolean(),
      confirmed: t.Boolean(),
      frost: t.Boolean(),
      rain: t.Boolean(),
      wind: t.Boolean(),
      night: t.Boolean(),
      zone: t.Integer({ minimum: 0, maximum: 15 }),
      level: t.Integer({ minimum: 0, maximum: 63 }),
      days: t.Integer({ minimum: 0, maximum: 255 }),
    },
    { additionalProperties: false },
  ),
);

/** TypeBox's compiled check. */
export function typebox(payload: object): boolean {
  return check.Check(payload);
}
