import type { Steps } from '../arguments/place.ts';

/** Puts something else in place of what lies at the end of some steps. */
export function plant(data: unknown, steps: Steps, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(data);
  if (Array.isArray(data)) return data.map((item, at) => (at === step ? plant(item, rest, change) : item));
  const object = data as Readonly<Record<string, unknown>>;
  return { ...object, [step]: plant(object[step], rest, change) };
}

/** Leaves out the key at the end of some steps. */
export function leaveOut(data: unknown, steps: Steps): unknown {
  return plant(data, steps.slice(0, -1), (object) => {
    const { [String(steps.at(-1))]: _gone, ...rest } = object as Readonly<Record<string, unknown>>;
    return rest;
  });
}

/** Gives the key at the end of some steps another name. */
export function rename(data: unknown, steps: Steps, name: string): unknown {
  return plant(data, steps.slice(0, -1), (object) => {
    const { [String(steps.at(-1))]: value, ...rest } = object as Readonly<Record<string, unknown>>;
    return { ...rest, [name]: value };
  });
}
