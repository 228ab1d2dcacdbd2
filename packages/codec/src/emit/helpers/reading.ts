import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

const hexByte = (byte: string) => `"0x" + (${byte} + 256).toString(16).slice(1)`;

/** Reading frames: what no encoder would have written is refused. */
export const reading: readonly Helper[] = [
  helper(`
function within(value, path, minimum, maximum) {
  if (value < minimum || value > maximum) { refuse(path, ${says('out_of_range', { value: 'value', minimum: 'minimum', maximum: 'maximum' })}); }
  return value;
}`),
  helper(`
function highFirst(bytes, at, size) {
  var value = 0;
  for (var i = 0; i < size; i++) { value = value * 256 + bytes[at + i]; }
  return value;
}`),
  helper(`
function lowFirst(bytes, at, size) {
  var value = 0;
  for (var i = size - 1; i >= 0; i--) { value = value * 256 + bytes[at + i]; }
  return value;
}`),
  helper(`
function has(at, size, end, path) {
  if (at + size > end) { refuse(path || "", ${says('frame_too_short', { missing: '(at + size - end)' })}); }
}`),
  helper(`
function ends(at, end, path) {
  if (at < end) { refuse(path || "", ${says('trailing_bytes', { extra: '(end - at)' })}); }
}`),
  helper(`
function fixed(bytes, at, expected, path) {
  for (var i = 0; i < expected.length; i++) {
    if (bytes[at + i] !== expected[i]) {
      refuse(path || "", ${says('wrong_byte', { at: '(at + i)', byte: `(${hexByte('bytes[at + i]')})`, expected: `(${hexByte('expected[i]')})` })});
    }
  }
}`),
  helper(`
function reservedBits(value, expected, path) {
  if (value !== expected) { refuse(path || "", ${says('wrong_reserved', { value: 'value', expected: 'expected' })}); }
}`),
  helper(`
function named(count, path, values, counts) {
  var at = counts ? counts.indexOf(count) : count;
  if (at < 0 || at >= values.length) { refuse(path, ${says('unknown_count', { count: 'count', values: 'values' })}); }
  return values[at];
}`),
  helper(`
function howMany(count, path, minimum, maximum, takes) {
  if (count < minimum || count > maximum) { refuse(path, ${says('wrong_count', { count: 'count', takes: 'takes' })}); }
  return count;
}`),
  helper(`
function notTooLong(length, maximum, path) {
  if (length > maximum) { refuse(path, ${says('too_long', { length: 'length', maximum: 'maximum' })}); }
  return length;
}`),
  helper(`
function endOf(bytes, at, end, value, path) {
  var found = bytes.indexOf(value, at);
  if (found < 0 || found >= end) { refuse(path, ${says('unended_text', { end: 'value' })}); }
  return found;
}`),
  helper(`
function byLength(says, add, at, end, exact, path) {
  var stop = at + says - add;
  if (exact ? stop !== end : stop < at) { refuse(path, ${says('wrong_length', { says: 'says', is: '(end - at + add)' })}); }
  if (stop > end) { refuse(path, ${says('frame_too_short', { missing: '(stop - end)' })}); }
  return stop;
}`),
  helper(`
function checked(found, computed, size, path) {
  if (found !== computed) { refuse(path, ${says('wrong_checksum', { found: 'hexNumber(found, size)', computed: 'hexNumber(computed, size)' })}); }
  return found;
}

function hexNumber(value, size) {
  var text = value.toString(16);
  while (text.length < size * 2) { text = "0" + text; }
  return "0x" + text;
}`),
  helper(`
function padded(bytes, start, at, end, to, value, path) {
  if (at - start > to) { refuse(path, ${says('stretch_too_long', { length: '(at - start)', maximum: 'to' })}); }
  has(start, to, end, path);
  for (; at < start + to; at++) {
    if (bytes[at] !== value) { refuse(path, ${says('wrong_padding', { byte: `(${hexByte('bytes[at]')})`, expected: `(${hexByte('value')})` })}); }
  }
  return at;
}`),
  helper(`
function begins(bytes, at, end, expected) {
  for (var i = 0; i < expected.length && at + i < end; i++) {
    if (typeof expected[i] === "number" && bytes[at + i] !== expected[i]) { return false; }
  }
  return true;
}`),
  helper(`
function among(bytes, at, end, ranges) {
  return at >= end || ranges.some(function (range) { return range[0] <= bytes[at] && bytes[at] <= range[1]; });
}`),
  helper(`
function beginning(bytes, at, end) {
  var some = bytes.slice(at, Math.max(at, Math.min(end, at + 4)));
  return some.length === 0 ? "nothing" : some.map(function (byte) { return (byte + 256).toString(16).slice(1); }).join(" ");
}`),
];
