import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

const wrongType = (expected: string) => says('wrong_type', { value: 'value', expected });
const tooLong = says('too_long', { length: 'bytes.length', maximum: 'maximum' });

/** Text and bytes, to bytes and back. */
export const texts: readonly Helper[] = [
  helper(`
function hexBytes(value, path, expected, length, maximum) {
  need(value, path, expected);
  if (typeof value !== "string" || !/^([0-9a-fA-F]{2})*$/.test(value) || (length >= 0 && value.length !== length * 2)) {
    refuse(path, ${wrongType('expected')});
  }
  var bytes = [];
  for (var i = 0; i < value.length; i += 2) { bytes.push(parseInt(value.slice(i, i + 2), 16)); }
  if (maximum >= 0 && bytes.length > maximum) { refuse(path, ${tooLong}); }
  return bytes;
}`),
  helper(`
function addressBytes(value, path, expected) {
  need(value, path, expected);
  var parts = typeof value === "string" ? value.split(".") : [];
  var good = parts.length === 4 && parts.every(function (part) { return /^(0|[1-9][0-9]{0,2})$/.test(part) && +part <= 255; });
  if (!good) { refuse(path, ${wrongType('expected')}); }
  return parts.map(Number);
}`),
  helper(`
function textBytes(value, path, charset, length, maximum, end, pad) {
  need(value, path, "text");
  if (typeof value !== "string") { refuse(path, ${wrongType('"text"')}); }
  if (charset === "ascii" && !/^[ -~]*$/.test(value)) {
    refuse(path, ${says('wrong_form', { value: 'value', form: '"ASCII text, the characters from space to ~"' })});
  }
  var bytes = utf8Bytes(value);
  if (!bytes) { refuse(path, ${says('wrong_form', { value: 'value', form: '"whole text: it holds half a character (a lone surrogate)"' })}); }
  if (end >= 0 && bytes.indexOf(end) >= 0) { refuse(path, ${says('holds_end', { value: 'value', end: 'end' })}); }
  if (pad >= 0 && bytes[bytes.length - 1] === pad) { refuse(path, ${says('ends_in_padding', { value: 'value', pad: 'pad' })}); }
  if (maximum >= 0 && bytes.length > maximum) { refuse(path, ${tooLong}); }
  if (length >= 0 && pad < 0 && bytes.length < length) { refuse(path, ${says('too_short', { length: 'bytes.length', needed: 'length' })}); }
  while (bytes.length < length) { bytes.push(pad); }
  return bytes;
}`),
  helper(`
function utf8Bytes(text) {
  var bytes = [];
  for (var i = 0; i < text.length; i++) {
    var point = text.charCodeAt(i);
    if (point >= 0xD800 && point <= 0xDFFF) {
      var low = text.charCodeAt(i + 1);
      if (point > 0xDBFF || !(low >= 0xDC00 && low <= 0xDFFF)) { return null; }
      point = 0x10000 + (point - 0xD800) * 0x400 + low - 0xDC00;
      i++;
    }
    if (point < 0x80) { bytes.push(point); }
    else if (point < 0x800) { bytes.push(0xC0 | point >> 6, 0x80 | point & 63); }
    else if (point < 0x10000) { bytes.push(0xE0 | point >> 12, 0x80 | point >> 6 & 63, 0x80 | point & 63); }
    else { bytes.push(0xF0 | point >> 18, 0x80 | point >> 12 & 63, 0x80 | point >> 6 & 63, 0x80 | point & 63); }
  }
  return bytes;
}`),
  helper(`
function fitting(bytes, maximum, path) {
  if (bytes.length > maximum) { refuse(path, ${tooLong}); }
  return bytes;
}`),
  helper(`
function flagBytes(value, path, names, size, little) {
  need(value, path, "a list of names");
  if (!Array.isArray(value)) { refuse(path, ${wrongType('"a list of names"')}); }
  var set = names.map(function () { return false; });
  for (var i = 0; i < value.length; i++) {
    var bit = value[i] === null ? -1 : names.indexOf(value[i]);
    if (bit < 0) {
      var known = names.filter(function (name) { return name !== null; });
      refuse(path + "[" + i + "]", ${says('wrong_type', { value: 'value[i]', expected: 'optionWords(known)' })});
    }
    if (set[bit]) { refuse(path, ${says('repeated', { value: 'value[i]' })}); }
    set[bit] = true;
  }
  return bitsToBytes(set, size, little);
}`),
  helper(`
function bitsToBytes(set, size, little) {
  var bytes = [];
  for (var i = 0; i < size; i++) { bytes.push(0); }
  for (var bit = 0; bit < set.length; bit++) {
    var at = bit >> 3;
    if (set[bit]) { bytes[little ? at : size - 1 - at] += 1 << (bit & 7); }
  }
  return bytes;
}`),
  helper(`
function flagObjectBytes(value, path, names, size, little) {
  need(value, path, "an object of true and false");
  if (!isObject(value)) { refuse(path, ${wrongType('"an object of true and false"')}); }
  var set = names.map(function (name) {
    return name !== null && truth(own(value, name), path + "." + name);
  });
  only(value, names.filter(function (name) { return name !== null; }), path);
  return bitsToBytes(set, size, little);
}`),
  helper(`
function hexText(bytes, upper) {
  return bytes.map(function (byte) {
    var digits = (byte + 256).toString(16).slice(1);
    return upper ? digits.toUpperCase() : digits;
  }).join("");
}`),
  helper(`
function letters(text) {
  return text.split("").map(function (letter) { return letter.charCodeAt(0); });
}`),
  helper(`
function asDigits(value, length) {
  var text = String(value);
  while (text.length < length) { text = "0" + text; }
  return text;
}`),
  helper(`
function readText(bytes, path, charset, words) {
  var text = "";
  for (var i = 0; i < bytes.length; i++) {
    var lead = bytes[i];
    var more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    var point = more === 0 ? lead : lead & (63 >> more);
    for (var next = 1; next <= more; next++) { point = point << 6 | bytes[i + next] & 63; }
    text += point < 0x10000 ? String.fromCharCode(point) : String.fromCharCode(0xD800 + (point - 0x10000 >> 10), 0xDC00 + (point - 0x10000 & 1023));
    i += more;
  }
  var again = utf8Bytes(text);
  var isSame = again && again.length === bytes.length && again.every(function (byte, at) { return byte === bytes[at]; });
  if (!isSame || (charset === "ascii" && !/^[ -~]*$/.test(text))) { refuse(path, ${says('bad_text', { charset: 'words' })}); }
  return text;
}`),
  helper(`
function unpadded(bytes, pad) {
  var length = bytes.length;
  while (length > 0 && bytes[length - 1] === pad) { length--; }
  return bytes.slice(0, length);
}`),
  helper(`
function readFlags(bytes, path, names, little) {
  var set = [];
  for (var bit = 0; bit < bytes.length * 8; bit++) {
    var byte = bytes[little ? bit >> 3 : bytes.length - 1 - (bit >> 3)];
    var on = (byte >> (bit & 7) & 1) === 1;
    if (on && (bit >= names.length || names[bit] === null)) { refuse(path, ${says('unknown_flag', { bit: 'bit' })}); }
    set.push(on);
  }
  return set;
}`),
  helper(`
function flagNames(bytes, path, names, little) {
  var set = readFlags(bytes, path, names, little);
  return names.filter(function (name, bit) { return name !== null && set[bit]; });
}`),
  helper(`
function flagObject(bytes, path, names, little) {
  var set = readFlags(bytes, path, names, little);
  var flags = {};
  for (var bit = 0; bit < names.length; bit++) {
    if (names[bit] !== null) { flags[names[bit]] = set[bit]; }
  }
  return flags;
}`),
  helper(`
function readDigits(bytes, path) {
  var value = 0;
  for (var i = 0; i < bytes.length; i++) {
    if (bytes[i] < 48 || bytes[i] > 57) { refuse(path, ${says('wrong_digit', { digit: '"0x" + (bytes[i] + 256).toString(16).slice(1)' })}); }
    value = value * 10 + bytes[i] - 48;
  }
  return value;
}`),
  helper(`
function packedDigits(count, path) {
  var text = count.toString(16);
  var wrong = /[a-f]/.exec(text);
  if (wrong) { refuse(path, ${says('wrong_digit', { digit: 'wrong[0]' })}); }
  return +text;
}`),
  helper(`
function unhex(bytes, path, upper, words) {
  var text = bytes.map(function (byte) { return String.fromCharCode(byte); }).join("");
  if (!(upper ? /^([0-9A-F]{2})*$/ : /^([0-9a-f]{2})*$/).test(text)) { refuse(path, ${says('bad_text', { charset: 'words' })}); }
  var inner = [];
  for (var i = 0; i < text.length; i += 2) { inner.push(parseInt(text.slice(i, i + 2), 16)); }
  return inner;
}`),
];
