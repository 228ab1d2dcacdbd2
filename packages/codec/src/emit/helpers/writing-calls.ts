import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

/** From a payload to the commands that it speaks of (their rows, with name, data and the path of that), to their frame. */
export const writingCalls: readonly Helper[] = [
  helper(`
function taggedCall(tag, payload, path) {
  var isPlain = typeof payload === "object" && payload !== null && Object.getPrototypeOf(payload) === Object.prototype;
  var data = payload;
  if (!isPlain) {
    data = {};
    Object.keys(dataOf(payload, path)).forEach(function (key) {
      Object.defineProperty(data, key, { value: payload[key], enumerable: true });
    });
  }
  var name = tag in Object.prototype ? own(data, tag) : data[tag];
  if (name === undefined) { refuse(path, ${says('no_command', { tag: 'tag', commands: 'commandNames()' })}); }
  var row = commandNamed(name);
  if (row === undefined) { refuse(path, ${says('unknown_command', { value: 'name', commands: 'commandNames()' })}); }
  row.name = name;
  row.path = path === "" ? name : path + "." + name;
  if (row.bare) { refuseOthers(data, ["value"], row.path, tag); }
  row.data = row.bare ? data.value : data;
  return row;
}`),
  helper(`
function taggedCalls(tag, payload, maximum) {
  var given = isObject(payload) && own(payload, tag) === undefined ? own(payload, "commands") : undefined;
  if (given === undefined) { return [taggedCall(tag, payload, "")]; }
  if (!Array.isArray(given)) { refuse("commands", ${says('wrong_type', { value: 'given', expected: '"a list"' })}); }
  refuseOthers(payload, ["commands"], "");
  room(given, maximum, "commands");
  var rows = [];
  for (var i = 0; i < given.length; i++) { rows.push(taggedCall(tag, given[i], "commands[" + i + "]")); }
  return rows;
}`),
  helper(`
function room(given, maximum, path) {
  if (given.length > maximum) { refuse(path, ${says('wrong_count', { count: 'given.length', takes: '("at most " + maximum)' })}); }
}`),
  helper(`
function keyedCalls(payload, maximum) {
  dataOf(payload);
  var names = commandNames();
  var places = Object.keys(payload).filter(function (key) { return payload[key] !== undefined; }).sort().map(function (key) {
    if (names.indexOf(key) < 0) { refuse("", ${says('unknown_command', { value: 'key', commands: 'names' })}); }
    return names.indexOf(key);
  });
  var rows = [];
  places.sort(function (one, other) { return one - other; }).forEach(function (place) {
    var name = names[place];
    var isMany = commandNamed(name).many;
    var given = isMany ? payload[name] : [payload[name]];
    if (!Array.isArray(given)) { refuse(name, ${says('wrong_type', { value: 'given', expected: '"a list, one item each time"' })}); }
    if (given.length === 0) { refuse(name, ${says('wrong_count', { count: '0', takes: '"at least 1"' })}); }
    room(given, maximum, name);
    for (var i = 0; i < given.length; i++) {
      var row = commandNamed(name);
      row.name = name;
      row.path = isMany ? name + "[" + i + "]" : name;
      if (row.empty && given[i] !== true) { refuse(row.path, ${says('wrong_type', { value: 'given[i]', expected: '"true"' })}); }
      row.data = row.empty ? {} : given[i];
      rows.push(row);
    }
  });
  return rows;
}`),
  helper(`
function flatFrame(payload, sentence, port, maximum) {
  dataOf(payload);
  var names = commandNames();
  var meant = names.length === 1 ? names : names.filter(function (name) {
    var row = commandNamed(name);
    return fitsLayout(payload, row.required, row.others);
  });
  if (meant.length === 0) { refuse("", sentence); }
  var refused;
  for (var i = 0; i < meant.length; i++) {
    try {
      var row = commandNamed(meant[i]);
      row.path = meant[i];
      row.data = payload;
      return frameOf(row, port, maximum);
    } catch (fault) {
      if (!isRefusal(fault)) { throw fault; }
      refused = refused || fault;
    }
  }
  throw refused;
}`),
  helper(`
function joinedFrame(rows, several, port, maximum) {
  if (rows.length === 0) { refuse("", ${says('no_command', { commands: 'commandNames()' })}); }
  if (!several && rows.length > 1) { refuse("", ${says('one_command', { count: 'rows.length' })}); }
  checkRepeats(rows);
  var frames = rows.map(function (row) { return frameOf(row, port, maximum); });
  var bytes = [];
  frames.forEach(function (frame) {
    if (frame.fPort !== frames[0].fPort) {
      refuse("", ${says('different_ports', { first: 'frames[0].fPort', second: 'frame.fPort' })});
    }
    bytes = bytes.concat(frame.bytes);
  });
  if (bytes.length > maximum) { refuse("", ${says('frame_too_long', { length: 'bytes.length', maximum: 'maximum' })}); }
  return { bytes: bytes, fPort: frames[0].fPort };
}`),
  helper(`
function frameOf(row, port, maximum) {
  try {
    var written = row.write(row.data);
    var bytes = row.head;
    var rest = written.bytes || written;
    for (var i = 0; i < rest.length; i++) { bytes[bytes.length] = rest[i]; }
    if (bytes.length === 0) { refuse("", ${says('empty_frame', {})}); }
    if (bytes.length > maximum) { refuse("", ${says('frame_too_long', { length: 'bytes.length', maximum: 'maximum' })}); }
    return { bytes: bytes, fPort: written.fPort || row.port || port };
  } catch (fault) {
    if (isRefusal(fault)) { fault.path = row.path + fault.path; }
    throw fault;
  }
}`),
  helper(`
function checkRepeats(rows) {
  var met = [];
  rows.forEach(function (row) {
    if (!row.many && met.indexOf(row.name) >= 0) { refuse("", ${says('repeated', { value: 'row.name' })}); }
    met.push(row.name);
  });
}`),
];
