import { Refused } from '../refused.ts';
import type { Route } from '../route.ts';
import { kindOf, type Leaf } from '../shape.ts';

const FORM =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:([.,])([0-9]+))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;

/** A point in time in RFC 3339; read in UTC with 0, 3, 6 or 9 decimals, as the server prints it. */
export const time: Leaf = {
  kind: 'leaf',
  read(node, route) {
    if (node.kind !== 'text') throw new Refused('wrong_type', `${kindOf(node)} is not a time`);
    return readTime(node.value, route);
  },
  isZero: () => false,
  nullOnPlain: true,
  isStrict: (node) => node.kind === 'text' && isStrictTime(node.value),
  advice: 'write it in UTC, as in "2030-01-01T00:00:00Z"',
};

/** Whether a time is in the one form that both routes read alike: UTC, `Z`, at most nine decimals. */
export function isStrictTime(text: string): boolean {
  return /^[^,]*Z$/.test(text) && !/\.[0-9]{10}/.test(text) && utcOf(text) !== undefined;
}

function readTime(text: string, route: Route): string {
  const parts = FORM.exec(text);
  const seconds = utcOf(text);
  const tooFine = route === 'webhook' && parts?.[3] === '.' && parts[4]!.length > 9;
  const hasOffset = route === 'plain' && parts?.[5] !== undefined;
  if (parts === null || seconds === undefined || tooFine || hasOffset) {
    throw new Refused('bad_time', `${JSON.stringify(text.slice(0, 40))} is not a time in UTC`);
  }
  const decimals = (parts[4] ?? '').slice(0, 9).replace(/0+$/, '');
  const shown = decimals.padEnd(Math.ceil(decimals.length / 3) * 3, '0');
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${whole}${shown === '' ? '' : `.${shown}`}Z`;
}

/** Whole seconds since 1970, without the decimals; undefined for what is no day or no time of day. */
function utcOf(text: string): number | undefined {
  const parts = FORM.exec(text);
  if (parts === null) return undefined;
  const [, day, clock, , , sign, hours = '0', minutes = '0'] = parts;
  const milliseconds = Date.parse(`${day}T${clock}Z`);
  const isReal = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(`${day}T${clock}`);
  if (!isReal || day!.startsWith('0000')) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60;
  return milliseconds / 1000 - (sign === '-' ? -offset : offset);
}
