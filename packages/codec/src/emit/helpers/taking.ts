import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

const wrongType = (expected: string) => says('wrong_type', { value: 'value', expected });
const outOfRange = says('out_of_range', { value: 'value', minimum: 'minimum', maximum: 'maximum' });

/** Taking values: what is missing, of another type or outside its limits is refused. */
export const taking: readonly Helper[] = [
  helper(`
function own(data, name) {
  return Object.prototype.hasOwnProperty.call(data, name) ? data[name] : undefined;
}`),
  helper(`
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}`),
  helper(`
function dataOf(value, path) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) { refuse(path || "", ${wrongType('"an object"')}); }
  return value;
}`),
  helper(`
function nothing(value) {
  if (value === undefined) { return {}; }
  if (!isObject(value)) { refuse("", ${says('takes_no_data', { value: 'value' })}); }
  return value;
}`),
  helper(`
function only(data, names, path, tag) {
  var keys = Object.keys(data);
  var isMore = keys.some(function (key) { return names.indexOf(key) < 0 && key !== tag; });
  var isInherited = names.some(function (name) { return data[name] !== undefined && keys.indexOf(name) < 0; });
  if (isMore || isInherited) { refuseOthers(data, names, path || "", tag); }
}`),
  helper(`
function noMore(data, names, path) {
  var keys = Object.keys(data);
  for (var i = 0; keys[i] === names[i] && i < names.length; i++) {}
  if (i < keys.length || i < names.length) { refuseOthers(data, names, path || ""); }
}`),
  helper(`
function noMoreBut(tag, data, names) {
  if (Object.keys(data).length !== names.length + 1) { refuseOthers(data, names, "", tag); }
}`),
  helper(`
function refuseOthers(data, names, path, tag) {
  Object.keys(data).sort().forEach(function (key) {
    if (names.indexOf(key) < 0 && key !== tag && data[key] !== undefined) {
      refuse(path, ${says('unknown_field', { field: 'key', fields: 'names' })});
    }
  });
  names.forEach(function (name) {
    var isInherited = data[name] !== undefined && typeof data[name] !== "function" && own(data, name) === undefined;
    if (isInherited) { refuse(path, ${says('inherited', { field: 'name' })}); }
  });
}`),
  helper(`
function need(value, path, expected) {
  if (value === undefined) { refuse(path, ${says('missing_field', { expected: 'expected' })}); }
}`),
  helper(`
function needTogether(data, name, path, names) {
  if (own(data, name) !== undefined) { return; }
  var others = names.filter(function (other) { return other !== name && own(data, other) !== undefined; });
  if (others.length > 0) { refuse(path, ${says('not_together', { others: 'others' })}); }
}`),
  helper(`
function anyGiven(data, names) {
  return names.some(function (name) { return own(data, name) !== undefined; });
}`),
  helper(`
function fitsLayout(data, required, others) {
  return required.every(function (name) { return own(data, name) !== undefined; }) &&
    others.every(function (name) { return own(data, name) === undefined; });
}`),
  helper(`
function whole(value, path, minimum, maximum) {
  if (typeof value !== "number" || Math.floor(value) - value !== 0 || value < minimum || value > maximum) {
    misfit(value, path, "a whole number", minimum, maximum);
  }
  return value + 0;
}`),
  helper(`
function number(value, path, minimum, maximum) {
  if (typeof value !== "number" || !(value >= minimum && value <= maximum)) {
    misfit(value, path, "a number", minimum, maximum);
  }
  return value + 0;
}`),
  helper(`
function truth(value, path) {
  if (typeof value !== "boolean") { misfit(value, path, "true or false"); }
  return value;
}`),
  helper(`
function misfit(value, path, kind, minimum, maximum) {
  var hasLimits = minimum !== undefined;
  need(value, path, hasLimits ? kind + " " + minimum + "…" + maximum : kind);
  var isNumber = typeof value === "number" && (kind === "a number" ? isFinite(value) : value % 1 === 0);
  refuse(path, hasLimits && isNumber ? ${outOfRange} : ${wrongType('kind')});
}`),
  helper(`
function counted(value, path, step, perUnit, zero) {
  var exact = value * perUnit / step + zero;
  var count = Math.round(exact);
  if (step % perUnit === 0 ? count === exact : Math.abs(count - exact) <= 1e-6) { return count + 0; }
  var nearest = [Math.floor(exact), Math.floor(exact) + 1].map(function (one) { return (one - zero) * step / perUnit + 0; });
  refuse(path, ${says('between_counts', { value: 'value', below: 'Math.min(nearest[0], nearest[1])', above: 'Math.max(nearest[0], nearest[1])' })});
}`),
  helper(`
function rounded(value, rounding, step, perUnit, zero) {
  var exact = value * perUnit / step + zero;
  var count = Math.round(exact);
  if (step % perUnit === 0 ? count === exact : Math.abs(count - exact) <= 1e-6) { return count + 0; }
  var below = Math.floor(exact);
  if (rounding !== "nearest") { return (rounding === "up") === step > 0 ? below + 1 : below; }
  var beyond = exact - below;
  if (Math.abs(beyond - 0.5) > 1e-6) { return beyond < 0.5 ? below : below + 1; }
  return Math.abs((below - zero) * step / perUnit) > Math.abs((below + 1 - zero) * step / perUnit) ? below : below + 1;
}`),
  helper(`
function chosen(value, path, values, counts) {
  var at = values.indexOf(value);
  if (at < 0) { need(value, path, optionWords(values)); refuse(path, ${wrongType('optionWords(values)')}); }
  return counts ? counts[at] : at;
}`),
  helper(`
function exactly(value, path, constant, expected) {
  need(value, path, expected);
  if (value !== constant) { refuse(path, ${wrongType('expected')}); }
}`),
  helper(`
function special(value, path, expected, words, counts, plain) {
  need(value, path, expected);
  var at = words.indexOf(value);
  if (at >= 0) { return counts[at]; }
  var count = plainCount(value, path, expected, plain);
  at = counts.indexOf(count);
  if (at >= 0) { refuse(path, ${says('stands_for', { value: 'value', meaning: 'words[at]' })}); }
  return count;
}

function plainCount(value, path, expected, plain) {
  try {
    return plain();
  } catch (fault) {
    var isNone = isRefusal(fault) && fault.sentence.indexOf(show(value) + " is not ") === 0;
    if (isNone) { refuse(path, ${says('wrong_type', { value: 'value', expected: 'expected' })}); }
    throw fault;
  }
}`),
  helper(`
function items(value, path, minimum, maximum, takes) {
  need(value, path, "a list");
  if (!Array.isArray(value)) { refuse(path, ${wrongType('"a list"')}); }
  if (value.length < minimum || value.length > maximum) {
    refuse(path, ${says('wrong_count', { count: 'value.length', takes: 'takes' })});
  }
  return value;
}`),
  helper(`
function countOf(value) {
  return Array.isArray(value) ? value.length : 0;
}`),
  helper(`
function claimed(value, path) {
  need(value, path, "a whole number");
  if (typeof value !== "number" || value % 1 !== 0) { refuse(path, ${wrongType('"a whole number"')}); }
  return value;
}`),
  helper(`
function same(says, is, path, what) {
  if (says !== is) { refuse(path, what === "length" ? ${says('wrong_length', { says: 'says', is: 'is' })} : ${says('wrong_sum', { says: 'says', is: 'is' })}); }
}`),
  helper(`
function fits(bytes, maximum) {
  if (bytes.length === 0) { refuse("", ${says('empty_frame', {})}); }
  if (bytes.length > maximum) { refuse("", ${says('frame_too_long', { length: 'bytes.length', maximum: 'maximum' })}); }
  return bytes;
}`),
  helper(`
function lengthOf(behind, add, maximum, path) {
  if (behind + add > maximum) { refuse(path || "", ${says('stretch_too_long', { length: 'behind', maximum: '(maximum - add)' })}); }
  return behind + add;
}`),
  helper(`
function padding(length, to, value, path) {
  if (length > to) { refuse(path || "", ${says('stretch_too_long', { length: 'length', maximum: 'to' })}); }
  var bytes = [];
  while (length + bytes.length < to) { bytes.push(value); }
  return bytes;
}`),
];
