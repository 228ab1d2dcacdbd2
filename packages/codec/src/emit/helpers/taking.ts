import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

const wrongType = (expected: string) => says('wrong_type', { value: 'value', expected });
const outOfRange = says('out_of_range', { value: 'value', minimum: 'minimum', maximum: 'maximum' });

/** Taking values: what is missing, of another type or outside its limits is refused. */
export const taking: readonly Helper[] = [
  helper(
    'own',
    `
function own(data, name) {
  return Object.prototype.hasOwnProperty.call(data, name) ? data[name] : undefined;
}`,
  ),
  helper(
    'isObject',
    `
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}`,
  ),
  helper(
    'dataOf',
    `
function dataOf(value, path) {
  if (!isObject(value)) { refuse(path || "", ${wrongType('"an object"')}); }
  return value;
}`,
  ),
  helper(
    'nothing',
    `
function nothing(value) {
  if (value === undefined) { return {}; }
  if (!isObject(value)) { refuse("", ${says('takes_no_data', { value: 'value' })}); }
  return value;
}`,
  ),
  helper(
    'only',
    `
function only(data, names, path) {
  Object.keys(data).forEach(function (key) {
    if (names.indexOf(key) < 0) { refuseStrangers(data, names, path || ""); }
  });
  refuseInherited(data, names, path || "");
}`,
  ),
  helper(
    'refuseStrangers',
    `
function refuseStrangers(data, names, path) {
  var keys = Object.keys(data).sort();
  for (var i = 0; i < keys.length; i++) {
    if (names.indexOf(keys[i]) < 0 && data[keys[i]] !== undefined) {
      refuse(path, ${says('unknown_field', { field: 'keys[i]', fields: 'names' })});
    }
  }
}`,
  ),
  helper(
    'refuseInherited',
    `
function refuseInherited(data, names, path) {
  names.forEach(function (name) {
    var inherited = data[name] !== undefined && typeof data[name] !== "function" && own(data, name) === undefined;
    if (inherited) { refuse(path, ${says('inherited', { field: 'name' })}); }
  });
}`,
  ),
  helper(
    'noMore',
    `
function noMore(data, names, path) {
  if (Object.keys(data).length !== names.length) {
    refuseStrangers(data, names, path || "");
    refuseInherited(data, names, path || "");
  }
}`,
  ),
  helper(
    'need',
    `
function need(value, path, expected) {
  if (value === undefined) { refuse(path, ${says('missing_field', { expected: 'expected' })}); }
}`,
  ),
  helper(
    'needTogether',
    `
function needTogether(data, name, path, names) {
  if (own(data, name) !== undefined) { return; }
  var others = names.filter(function (other) { return other !== name && own(data, other) !== undefined; });
  if (others.length > 0) { refuse(path, ${says('not_together', { others: 'others' })}); }
}`,
  ),
  helper(
    'anyGiven',
    `
function anyGiven(data, names) {
  return names.some(function (name) { return own(data, name) !== undefined; });
}`,
  ),
  helper(
    'fitsLayout',
    `
function fitsLayout(data, required, others) {
  return required.every(function (name) { return own(data, name) !== undefined; }) &&
    others.every(function (name) { return own(data, name) === undefined; });
}`,
  ),
  helper(
    'whole',
    `
function whole(value, path, minimum, maximum) {
  if (typeof value !== "number" || Math.floor(value) - value !== 0 || value < minimum || value > maximum) {
    notWhole(value, path, minimum, maximum);
  }
  return value + 0;
}`,
  ),
  helper(
    'notWhole',
    `
function notWhole(value, path, minimum, maximum) {
  if (value === undefined) { need(value, path, "a whole number " + minimum + "\\u2026" + maximum); }
  if (typeof value !== "number" || value % 1 !== 0) { refuse(path, ${wrongType('"a whole number"')}); }
  refuse(path, ${outOfRange});
}`,
  ),
  helper(
    'number',
    `
function number(value, path, minimum, maximum) {
  if (typeof value !== "number" || !(value >= minimum && value <= maximum)) {
    notNumber(value, path, minimum, maximum);
  }
  return value + 0;
}`,
  ),
  helper(
    'notNumber',
    `
function notNumber(value, path, minimum, maximum) {
  if (value === undefined) { need(value, path, "a number " + minimum + "\\u2026" + maximum); }
  if (typeof value !== "number" || !isFinite(value)) { refuse(path, ${wrongType('"a number"')}); }
  refuse(path, ${outOfRange});
}`,
  ),
  helper(
    'counted',
    `
function counted(value, path, step, perUnit, zero) {
  var exact = value * perUnit / step + zero;
  var count = Math.round(exact);
  if (step % perUnit === 0 ? count === exact : Math.abs(count - exact) <= 1e-6) { return count + 0; }
  var one = valueAt(Math.floor(exact), step, perUnit, zero);
  var other = valueAt(Math.floor(exact) + 1, step, perUnit, zero);
  refuse(path, ${says('between_counts', { value: 'value', below: 'Math.min(one, other)', above: 'Math.max(one, other)' })});
}

function valueAt(count, step, perUnit, zero) {
  return (count - zero) * step / perUnit + 0;
}`,
  ),
  helper(
    'rounded',
    `
function rounded(value, rounding, step, perUnit, zero) {
  var exact = value * perUnit / step + zero;
  var count = Math.round(exact);
  if (step % perUnit === 0 ? count === exact : Math.abs(count - exact) <= 1e-6) { return count + 0; }
  var under = Math.floor(exact);
  if (rounding !== "nearest") { return (rounding === "up") === step > 0 ? under + 1 : under; }
  var beyond = exact - under;
  if (Math.abs(beyond - 0.5) > 1e-6) { return beyond < 0.5 ? under : under + 1; }
  return Math.abs((under - zero) * step / perUnit) > Math.abs((under + 1 - zero) * step / perUnit) ? under : under + 1;
}`,
  ),
  helper(
    'chosen',
    `
function chosen(value, path, values, counts) {
  if (value === undefined) { need(value, path, optionWords(values)); }
  var at = values.indexOf(value);
  if (at < 0) { refuse(path, ${wrongType('optionWords(values)')}); }
  return counts ? counts[at] : at;
}`,
  ),
  helper(
    'truth',
    `
function truth(value, path) {
  if (typeof value !== "boolean") { notTruth(value, path); }
  return value;
}`,
  ),
  helper(
    'notTruth',
    `
function notTruth(value, path) {
  need(value, path, "true or false");
  refuse(path, ${wrongType('"true or false"')});
}`,
  ),
  helper(
    'exactly',
    `
function exactly(value, path, constant, expected) {
  need(value, path, expected);
  if (value !== constant) { refuse(path, ${wrongType('expected')}); }
}`,
  ),
  helper(
    'special',
    `
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
}`,
  ),
  helper(
    'items',
    `
function items(value, path, minimum, maximum, takes) {
  need(value, path, "a list");
  if (!Array.isArray(value)) { refuse(path, ${wrongType('"a list"')}); }
  if (value.length < minimum || value.length > maximum) {
    refuse(path, ${says('wrong_count', { count: 'value.length', takes: 'takes' })});
  }
  return value;
}`,
  ),
  helper(
    'countOf',
    `
function countOf(value) {
  return Array.isArray(value) ? value.length : 0;
}`,
  ),
  helper(
    'claimed',
    `
function claimed(value, path) {
  need(value, path, "a whole number");
  if (typeof value !== "number" || value % 1 !== 0) { refuse(path, ${wrongType('"a whole number"')}); }
  return value;
}`,
  ),
  helper(
    'same',
    `
function same(says, is, path, what) {
  if (says !== is) { refuse(path, what === "length" ? ${says('wrong_length', { says: 'says', is: 'is' })} : ${says('wrong_sum', { says: 'says', is: 'is' })}); }
}`,
  ),
  helper(
    'fits',
    `
function fits(bytes, maximum) {
  if (bytes.length === 0) { refuse("", ${says('empty_frame', {})}); }
  if (bytes.length > maximum) { refuse("", ${says('frame_too_long', { length: 'bytes.length', maximum: 'maximum' })}); }
  return bytes;
}`,
  ),
  helper(
    'lengthOf',
    `
function lengthOf(behind, add, maximum, path) {
  if (behind + add > maximum) { refuse(path || "", ${says('stretch_too_long', { length: 'behind', maximum: '(maximum - add)' })}); }
  return behind + add;
}`,
  ),
  helper(
    'padding',
    `
function padding(length, to, value, path) {
  if (length > to) { refuse(path || "", ${says('stretch_too_long', { length: 'length', maximum: 'to' })}); }
  var bytes = [];
  while (length + bytes.length < to) { bytes.push(value); }
  return bytes;
}`,
  ),
];
