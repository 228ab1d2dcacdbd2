import type { RawResult, RawValue } from '@downlink-kit/goja';

/** Reads a raw result, in which numbers that JSON does not have stand as text. */
export function readRaw(raw: RawResult): RawResult {
  const { bytes, fPort } = raw;
  return {
    ...raw,
    returned: readValue(raw.returned),
    ...(bytes === undefined ? {} : { bytes: readValue(bytes) }),
    ...(fPort === undefined ? {} : { fPort: readValue(fPort) }),
  };
}

function readValue(value: RawValue): RawValue {
  const items = value.items === undefined ? {} : { items: value.items.map(readValue) };
  return value.type === 'number' ? { ...value, value: Number(value.value) } : { ...value, ...items };
}
