import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

/** Numbers that take more than shifts: floats, 64 bits, signs, checksums. */
export const numbers: readonly Helper[] = [
  helper(`
function floatParts(value, exponentBits, mantissaBits) {
  var bias = Math.pow(2, exponentBits - 1) - 1;
  var size = Math.abs(value);
  var exponent = 0;
  while (size >= 2 && exponent <= bias) { size /= 2; exponent++; }
  while (size < 1 && exponent > 1 - bias) { size *= 2; exponent--; }
  var normal = size >= 1;
  var scaled = (normal ? size - 1 : size) * Math.pow(2, mantissaBits);
  var fraction = Math.floor(scaled);
  if (scaled - fraction > 0.5 || (scaled - fraction === 0.5 && fraction % 2 === 1)) { fraction++; }
  var biased = normal ? exponent + bias : 0;
  if (fraction === Math.pow(2, mantissaBits)) { fraction = 0; biased++; }
  return { sign: value < 0 && (biased > 0 || fraction > 0) ? 1 : 0, exponent: biased, fraction: fraction };
}`),
  helper(`
function floatPattern(value, exponentBits, mantissaBits) {
  var parts = floatParts(value, exponentBits, mantissaBits);
  return (parts.sign * Math.pow(2, exponentBits) + parts.exponent) * Math.pow(2, mantissaBits) + parts.fraction;
}`),
  helper(`
function floatCount(value, path, minimum, maximum, exponentBits, mantissaBits) {
  var pattern = floatPattern(value, exponentBits, mantissaBits);
  if (floatExponent(pattern, exponentBits, mantissaBits) === Math.pow(2, exponentBits) - 1) {
    refuse(path, ${says('out_of_range', { value: 'value', minimum: 'minimum', maximum: 'maximum' })});
  }
  return pattern;
}

function floatExponent(pattern, exponentBits, mantissaBits) {
  return Math.floor(pattern / Math.pow(2, mantissaBits)) % Math.pow(2, exponentBits);
}`),
  helper(`
function doubleBytes(value) {
  var parts = floatParts(value, 11, 52);
  var high = parts.sign * 0x80000000 + parts.exponent * 0x100000 + Math.floor(parts.fraction / 4294967296);
  var low = parts.fraction % 4294967296;
  return [high >>> 24, high >>> 16 & 255, high >>> 8 & 255, high & 255, low >>> 24, low >>> 16 & 255, low >>> 8 & 255, low & 255];
}`),
  helper(`
function readFloat(pattern, path, exponentBits, mantissaBits) {
  var steps = Math.pow(2, mantissaBits);
  var bias = Math.pow(2, exponentBits - 1) - 1;
  var exponent = Math.floor(pattern / steps) % Math.pow(2, exponentBits);
  var fraction = pattern % steps;
  var negative = pattern >= steps * Math.pow(2, exponentBits);
  if (exponent === Math.pow(2, exponentBits) - 1) { refuse(path, ${says('not_finite', {})}); }
  if (negative && exponent === 0 && fraction === 0) { refuse(path, ${says('signed_zero', {})}); }
  var exact = (exponent === 0 ? fraction : fraction + steps) * Math.pow(2, Math.max(exponent, 1) - bias - mantissaBits);
  if (negative) { exact = -exact; }
  for (var precision = 1; precision < 17; precision++) {
    var parts = exact.toExponential(precision - 1).split("e");
    var after = (+parts[0].replace(".", "") + (negative ? -1 : 1)) + "e" + (parts[1] - precision + 1);
    var short = [+parts.join("e"), +after];
    if (floatPattern(short[0], exponentBits, mantissaBits) === pattern) { return short[0]; }
    if (floatPattern(short[1], exponentBits, mantissaBits) === pattern) { return short[1]; }
  }
  return exact;
}`),
  helper(`
function readDouble(bytes, path) {
  var exponent = (bytes[0] & 127) << 4 | bytes[1] >> 4;
  var fraction = bytes[1] & 15;
  for (var i = 2; i < 8; i++) { fraction = fraction * 256 + bytes[i]; }
  if (exponent === 2047) { refuse(path, ${says('not_finite', {})}); }
  if (bytes[0] > 127 && exponent === 0 && fraction === 0) { refuse(path, ${says('signed_zero', {})}); }
  var value = exponent === 0 ? fraction * Math.pow(2, -537) * Math.pow(2, -537) : (1 + fraction / 4503599627370496) * Math.pow(2, exponent - 1023);
  return bytes[0] > 127 ? -value : value;
}`),
  helper(`
function wideBytes(value, path, expected, form, minimum, maximum) {
  need(value, path, expected);
  if (typeof value !== "string" || !/^(0|-?[1-9][0-9]*)$/.test(value)) { refuse(path, ${says('wrong_type', { value: 'value', expected: 'form' })}); }
  if (isBefore(value, minimum) || isBefore(maximum, value)) {
    refuse(path, ${says('out_of_range', { value: 'value', minimum: 'minimum', maximum: 'maximum' })});
  }
  var negative = value.charAt(0) === "-";
  var digits = (negative ? value.slice(1) : value).split("").map(Number);
  var bytes = [];
  for (var at = 7; at >= 0; at--) {
    var rest = 0;
    for (var i = 0; i < digits.length; i++) {
      var sum = rest * 10 + digits[i];
      digits[i] = Math.floor(sum / 256);
      rest = sum % 256;
    }
    bytes[at] = rest;
  }
  return negative ? negated(bytes) : bytes;
}

function negated(bytes) {
  var carry = 1;
  var result = [];
  for (var at = 7; at >= 0; at--) {
    var sum = 255 - bytes[at] + carry;
    result[at] = sum & 255;
    carry = sum >> 8;
  }
  return result;
}`),
  helper(`
function isBefore(one, other) {
  var negative = one.charAt(0) === "-";
  if (negative !== (other.charAt(0) === "-")) { return negative; }
  var shorter = one.length === other.length ? one < other : one.length < other.length;
  return negative ? !shorter && one !== other : shorter;
}`),
  helper(`
function readWide(bytes, path, isSigned, minimum, maximum) {
  var negative = isSigned && bytes[0] > 127;
  var digits = [0];
  var source = negative ? negated(bytes) : bytes;
  for (var at = 0; at < 8; at++) {
    var carry = source[at];
    for (var i = 0; i < digits.length; i++) {
      var sum = digits[i] * 256 + carry;
      digits[i] = sum % 10;
      carry = Math.floor(sum / 10);
    }
    while (carry > 0) { digits.push(carry % 10); carry = Math.floor(carry / 10); }
  }
  var value = (negative ? "-" : "") + digits.reverse().join("");
  if (isBefore(value, minimum) || isBefore(maximum, value)) {
    refuse(path, ${says('out_of_range', { value: 'value', minimum: 'minimum', maximum: 'maximum' })});
  }
  return value;
}`),
  helper(`
function signed(value, half) {
  return value < half ? value : value - 2 * half;
}`),
  helper(`
function magnitude(value, half, path) {
  if (value === half) { refuse(path, ${says('signed_zero', {})}); }
  return value < half ? value : half - value;
}`),
  helper(`
function signByte(sign, value, path) {
  if (sign > 1) { refuse(path, ${says('wrong_sign', { byte: 'sign' })}); }
  if (sign === 1 && value === 0) { refuse(path, ${says('signed_zero', {})}); }
  return sign === 1 ? -value : value;
}`),
  helper(`
function sum8(bytes, from) {
  var sum = 0;
  for (var i = from; i < bytes.length; i++) { sum = sum + bytes[i] & 255; }
  return sum;
}`),
  helper(`
function xor8(bytes, from) {
  var sum = 0;
  for (var i = from; i < bytes.length; i++) { sum ^= bytes[i]; }
  return sum;
}`),
  helper(`
function crc(bytes, from, bits, poly, init, reflected, xorOut) {
  var mask = bits === 32 ? -1 : (1 << bits) - 1;
  var register = init;
  for (var i = from; i < bytes.length; i++) {
    for (var bit = 0; bit < 8; bit++) {
      var next = bytes[i] >> (reflected ? bit : 7 - bit) & 1;
      var out = register >>> (bits - 1) & 1;
      register = register << 1 & mask;
      if (out !== next) { register ^= poly; }
    }
  }
  var sum = register;
  if (reflected) {
    sum = 0;
    for (var place = 0; place < bits; place++) { sum |= (register >>> place & 1) << (bits - 1 - place); }
  }
  return (sum ^ xorOut) >>> 0;
}`),
];
