import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

/** From a payload to the commands that it speaks of (calls: a name, its row, the data and where that stands), to their frame. */
export const writingCalls: readonly Helper[] = [
  helper(`
function taggedCall(tag, payload, path) {
  dataOf(payload, path);
  var name = own(payload, tag);
  if (name === undefined) { refuse(path, ${says('no_command', { tag: 'tag', commands: 'commandNames()' })}); }
  var row = commandNamed(name);
  if (row === undefined) { refuse(path, ${says('unknown_command', { value: 'name', commands: 'commandNames()' })}); }
  var data = payload;
  if (Object.getPrototypeOf(payload) !== Object.prototype) {
    data = {};
    Object.keys(payload).forEach(function (key) {
      Object.defineProperty(data, key, { value: payload[key], enumerable: true });
    });
  }
  var place = path === "" ? name : path + "." + name;
  if (row.bare) { refuseOthers(data, ["value"], place, tag); }
  return { name: name, row: row, data: row.bare ? data.value : data, path: place };
}`),
  helper(`
function taggedCalls(tag, payload, maximum) {
  var given = isObject(payload) && own(payload, tag) === undefined ? own(payload, "commands") : undefined;
  if (given === undefined) { return [taggedCall(tag, payload, "")]; }
  if (!Array.isArray(given)) { refuse("commands", ${says('wrong_type', { value: 'given', expected: '"a list"' })}); }
  refuseOthers(payload, ["commands"], "");
  room(given, maximum, "commands");
  var calls = [];
  for (var i = 0; i < given.length; i++) { calls.push(taggedCall(tag, given[i], "commands[" + i + "]")); }
  return calls;
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
  var calls = [];
  places.sort(function (one, other) { return one - other; }).forEach(function (place) {
    var name = names[place];
    var row = commandNamed(name);
    var given = row.many ? payload[name] : [payload[name]];
    if (!Array.isArray(given)) { refuse(name, ${says('wrong_type', { value: 'given', expected: '"a list, one item each time"' })}); }
    if (given.length === 0) { refuse(name, ${says('wrong_count', { count: '0', takes: '"at least 1"' })}); }
    room(given, maximum, name);
    for (var i = 0; i < given.length; i++) {
      var path = row.many ? name + "[" + i + "]" : name;
      if (row.empty && given[i] !== true) { refuse(path, ${says('wrong_type', { value: 'given[i]', expected: '"true"' })}); }
      calls.push({ name: name, row: row, data: row.empty ? {} : given[i], path: path });
    }
  });
  return calls;
}`),
  helper(`
function flatFrame(payload, sentence, port, maximum) {
  dataOf(payload);
  var names = commandNames();
  var fitting = names.length === 1 ? names : names.filter(function (name) {
    var row = commandNamed(name);
    return fitsLayout(payload, row.required, row.others);
  });
  if (fitting.length === 0) { refuse("", sentence); }
  var calls = fitting.map(function (name) { return { name: name, row: commandNamed(name), data: payload, path: name }; });
  var refused;
  for (var i = 0; i < calls.length; i++) {
    try {
      return frameOf(calls[i], port, maximum);
    } catch (fault) {
      if (!isRefusal(fault)) { throw fault; }
      refused = refused || fault;
    }
  }
  throw refused;
}`),
  helper(`
function joinedFrame(calls, several, port, maximum) {
  if (calls.length === 0) { refuse("", ${says('no_command', { commands: 'commandNames()' })}); }
  if (!several && calls.length > 1) { refuse("", ${says('one_command', { count: 'calls.length' })}); }
  checkRepeats(calls);
  var frames = calls.map(function (call) { return frameOf(call, port, maximum); });
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
function frameOf(call, port, maximum) {
  try {
    var written = call.row.write(call.data);
    var bytes = call.row.head.concat(written.bytes || written);
    if (bytes.length === 0) { refuse("", ${says('empty_frame', {})}); }
    if (bytes.length > maximum) { refuse("", ${says('frame_too_long', { length: 'bytes.length', maximum: 'maximum' })}); }
    return { bytes: bytes, fPort: written.fPort || call.row.port || port };
  } catch (fault) {
    if (isRefusal(fault)) { fault.path = call.path + fault.path; }
    throw fault;
  }
}`),
  helper(`
function checkRepeats(calls) {
  var met = [];
  calls.forEach(function (call) {
    if (!call.row.many && met.indexOf(call.name) >= 0) { refuse("", ${says('repeated', { value: 'call.name' })}); }
    met.push(call.name);
  });
}`),
];
