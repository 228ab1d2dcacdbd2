/** A decimal number as written, exactly: digits / scale, scale a power of ten. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: bigint;
}

/** The decimal that JavaScript prints for a finite number. */
export function decimalOf(value: number): Decimal {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale: 10n ** BigInt(scale) } : { digits: digits * 10n ** BigInt(-scale), scale: 1n };
}
