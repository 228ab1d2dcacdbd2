/** JSON as it arrives: no lone surrogates, since it travels as UTF-8, and nothing that JSON does not know. */
export function asJson(value: unknown): unknown {
  return JSON.parse(Buffer.from(JSON.stringify(value) ?? 'null', 'utf8').toString('utf8'), (_, one) =>
    typeof one === 'string' ? Buffer.from(one, 'utf8').toString('utf8') : one,
  );
}

/** A payload as The Things Stack hands it to a script: an empty object, at any depth, is null. */
export function throughProtobuf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(throughProtobuf);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return entries.length === 0 ? null : Object.fromEntries(entries.map(([key, one]) => [key, throughProtobuf(one)]));
}
