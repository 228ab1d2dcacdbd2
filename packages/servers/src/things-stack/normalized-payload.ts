import type { Json, OutcomeError } from '@downlink-kit/goja';
import { isOnClock } from '../moment.ts';
import { thingsStackError } from './errors.ts';

/** Limits of a number: at least, at most, below. */
type Limits = readonly [atLeast: number | undefined, atMost?: number | undefined, below?: number];
/** A shape of measurements: objects, limited numbers, and the time. */
type Shape = { readonly [name: string]: Shape | Limits | 'time' };

const million: Limits = [0, 1_000_000];

/** The measurements that the server knows (tts-formatters §8). */
export const measurementShape: Shape = {
  time: 'time',
  soil: {
    depth: [0],
    moisture: [0, 100],
    temperature: [-273.15],
    ec: [0, 621],
    pH: [0, 14],
    n: million,
    p: million,
    k: million,
  },
  air: {
    temperature: [-273.15],
    relativeHumidity: [0, 100],
    pressure: [900, 1100],
    co2: million,
    lightIntensity: [0],
  },
  wind: { speed: [0], direction: [0, undefined, 360] },
};

type Measurement = { readonly [key: string]: Json };

/** Measurements as the server passes them on, or why it does not. */
export type Normalized =
  | { readonly measurements: readonly Measurement[]; readonly warnings: readonly string[] }
  | { readonly error: OutcomeError };

/** Checks measurements: unknown and mistyped fields are errors, numbers out of range are dropped with a warning. */
export function normalizePayload(given: readonly Measurement[]): Normalized {
  const warnings: string[] = [];
  const measurements: Measurement[] = [];
  try {
    given.forEach((measurement, index) => {
      const kept = fieldsOf(measurement, measurementShape, '', (text) =>
        warnings.push(`measurement ${index + 1}: ${text}`),
      );
      if (Object.keys(kept).length > 0) measurements.push(kept);
    });
  } catch (error) {
    if (error instanceof Misfit) return { error: error.outcome };
    throw error;
  }
  return { measurements, warnings };
}

class Misfit extends Error {
  readonly outcome: OutcomeError;
  constructor(outcome: OutcomeError) {
    super(outcome.message);
    this.outcome = outcome;
  }
}

function fieldsOf(given: Measurement, shape: Shape, prefix: string, warn: (text: string) => void): Measurement {
  const kept: { [key: string]: Json } = {};
  for (const [name, value] of Object.entries(given)) {
    const path = prefix + name;
    const rule = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (rule === undefined) throw new Misfit(thingsStackError('unknown_field', `unknown field \`${path}\``));
    const mistyped = () => new Misfit(thingsStackError('field_type', `invalid field type of \`${path}\``));
    if (rule === 'time') {
      if (typeof value !== 'string') throw mistyped();
      kept[name] = checkTime(value);
    } else if (isLimits(rule)) {
      if (typeof value !== 'number') throw mistyped();
      const problem = outside(value, rule);
      if (problem === undefined) kept[name] = value;
      else warn(`\`${path}\` should be ${problem}`);
    } else {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw mistyped();
      const inner = fieldsOf(value as Measurement, rule, `${path}.`, warn);
      if (Object.keys(inner).length > 0) kept[name] = inner;
    }
  }
  return kept;
}

function isLimits(rule: Shape | Limits): rule is Limits {
  return Array.isArray(rule);
}

function outside(value: number, [atLeast, atMost, below]: Limits): string | undefined {
  if (atLeast !== undefined && value < atLeast) return `equal or greater than \`${atLeast}\``;
  if (atMost !== undefined && value > atMost) return `equal or less than \`${atMost}\``;
  return below !== undefined && value >= below ? `less than \`${below}\`` : undefined;
}

/** RFC 3339 with any fraction, as Go's `time.Parse` takes it. */
function checkTime(text: string): string {
  const layout = '2006-01-02T15:04:05.999999999Z07:00';
  const parts = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  if (parts && isOnClock(text) && !Number.isNaN(Date.parse(text.replace(',', '.').replace(/(\.\d{3})\d+/, '$1'))))
    return text;
  const message = `parsing time "${text}" as "${layout}": cannot parse "${text}" as "2006"`;
  throw new Misfit({ kind: 'go', message });
}
