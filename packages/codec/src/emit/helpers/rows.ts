import { type Helper, helper } from '../helper.ts';

/** Rows of the table for commands that need no functions of their own; {@link ABOUT_ROWS} says what a row has. */
export const rows: readonly Helper[] = [
  helper(`
function plainRow(bytes, tag, marks) {
  marks = marks || {};
  return {
    head: bytes, size: 0, empty: true, port: marks.port, many: marks.many, begins: marks.begins,
    write: function (data) { refuseOthers(data, [], "", tag); return []; },
    read: function () { return {}; }
  };
}`),
  helper(`
function valueRow(head, size, take, give, marks) {
  marks = marks || {};
  return {
    head: head, size: size, bare: true, port: marks.port, many: marks.many, begins: marks.begins,
    write: function (data) {
      var count = take(data);
      var bytes = [];
      for (var i = 0; i < size; i++) { bytes.push(count >> 8 * (marks.low ? i : size - 1 - i) & 255); }
      return bytes;
    },
    read: function (bytes, at) {
      var count = marks.low ? lowFirst(bytes, at, size) : highFirst(bytes, at, size);
      return give(marks.signed ? signed(count, Math.pow(2, 8 * size - 1)) : count);
    }
  };
}`),
  helper(`
function wholeRow(head, size, minimum, maximum, marks) {
  return valueRow(head, size, function (value) {
    return whole(value, "", minimum, maximum);
  }, function (count) {
    return within(count, "", minimum, maximum);
  }, marks);
}`),
  helper(`
function scaledRow(head, size, take, minimum, maximum, step, perUnit, zero, marks) {
  return valueRow(head, size, function (value) {
    return counted(take(value, "", minimum, maximum), "", step, perUnit, zero);
  }, function (count) {
    return within((count - zero) * step / perUnit + 0, "", minimum, maximum);
  }, marks);
}`),
  helper(`
function choiceRow(head, size, values, counts, marks) {
  return valueRow(head, size, function (value) {
    return chosen(value, "", values, counts);
  }, function (count) {
    return named(count, "", values, counts);
  }, marks);
}`),
];
