import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

/**
 * From payloads to commands, from frames to commands. A table has a row for each command: its name, the function that
 * writes it, the function that reads it, its ports, the bytes it begins with, whether its data is bare, whether it has
 * none, and whether it may come several times.
 */
export const dispatch: readonly Helper[] = [
  helper(
    'commandNamed',
    ['refuse', 'show', 'list'],
    `
function commandNamed(table, name) {
  for (var i = 0; i < table.length; i++) {
    if (table[i].name === name) { return table[i]; }
  }
  refuse("", ${says('unknown_command', { value: 'name', commands: 'namesIn(table)' })});
}

function namesIn(table) {
  return table.map(function (row) { return row.name; });
}`,
  ),
  helper(
    'firstStranger',
    [],
    `
function firstStranger(data, names) {
  return Object.keys(data).filter(function (key) { return data[key] !== undefined && names.indexOf(key) < 0; }).sort()[0];
}`,
  ),
  helper(
    'taggedCall',
    ['dataOf', 'own', 'refuse', 'show', 'list', 'commandNamed', 'firstStranger'],
    `
function taggedCall(table, tag, payload, path) {
  dataOf(payload, path);
  var name = own(payload, tag);
  if (name === undefined) { refuse(path, ${says('no_command', { tag: 'tag', commands: 'namesIn(table)' })}); }
  var row = commandNamed(table, name);
  var data = {};
  for (var key in payload) {
    if (key !== tag) { data[key] = payload[key]; }
  }
  if (!row.bare) { return { row: row, data: data }; }
  var stranger = firstStranger(data, ["value"]);
  if (stranger !== undefined) { refuse(row.name, ${says('unknown_field', { field: 'stranger', fields: '["value"]' })}); }
  return { row: row, data: data.value };
}`,
  ),
  helper(
    'taggedCalls',
    ['taggedCall', 'isObject', 'own', 'refuse', 'show', 'list', 'firstStranger'],
    `
function taggedCalls(table, tag, payload) {
  var list = isObject(payload) && own(payload, tag) === undefined ? own(payload, "commands") : undefined;
  if (list === undefined) { return [taggedCall(table, tag, payload, "")]; }
  if (!Array.isArray(list)) { refuse("commands", ${says('wrong_type', { value: 'list', expected: '"a list"' })}); }
  var stranger = firstStranger(payload, ["commands"]);
  if (stranger !== undefined) { refuse("", ${says('unknown_field', { field: 'stranger', fields: '["commands"]' })}); }
  var calls = [];
  for (var i = 0; i < list.length; i++) { calls.push(taggedCall(table, tag, list[i], "commands[" + i + "]")); }
  return calls;
}`,
  ),
  helper(
    'keyedCalls',
    ['dataOf', 'own', 'refuse', 'show', 'commandNamed', 'firstStranger'],
    `
function keyedCalls(table, payload) {
  dataOf(payload, "");
  var stranger = firstStranger(payload, namesIn(table));
  if (stranger !== undefined) { commandNamed(table, stranger); }
  var calls = [];
  table.forEach(function (row) {
    var value = own(payload, row.name);
    if (value === undefined) { return; }
    if (!row.many) { calls.push(keyedCall(row, value)); return; }
    if (!Array.isArray(value)) { refuse(row.name, ${says('wrong_type', { value: 'value', expected: '"a list, one item each time"' })}); }
    if (value.length === 0) { refuse(row.name, ${says('wrong_count', { count: '0', takes: '"at least 1"' })}); }
    for (var i = 0; i < value.length; i++) { calls.push(keyedCall(row, value[i])); }
  });
  return calls;
}

function keyedCall(row, value) {
  if (!row.empty) { return { row: row, data: value }; }
  if (value !== true) { refuse(row.name, ${says('wrong_type', { value: 'value', expected: '"true"' })}); }
  return { row: row, data: {} };
}`,
  ),
  helper(
    'flatCall',
    ['dataOf', 'refuse', 'fitsLayout', 'firstWriting'],
    `
function flatCall(table, payload, sentence) {
  dataOf(payload, "");
  if (table.length === 1) { return { row: table[0], data: payload }; }
  var fitting = table.filter(function (row) { return fitsLayout(payload, row.required, row.others); });
  if (fitting.length === 0) { refuse("", sentence); }
  return { row: firstWriting(fitting, payload), data: payload };
}`,
  ),
  helper(
    'firstWriting',
    [],
    `
function firstWriting(rows, payload) {
  for (var i = 0; i < rows.length; i++) {
    try {
      rows[i].write(payload);
      return rows[i];
    } catch (fault) {
      if (!fault || typeof fault.refusal !== "string") { throw fault; }
    }
  }
  return rows[0];
}`,
  ),
  helper(
    'writeCalls',
    ['refuse', 'list', 'show', 'fits'],
    `
function writeCalls(calls, table, several, maximum) {
  if (calls.length === 0) { refuse("", ${says('no_command', { commands: 'namesIn(table)' })}); }
  if (!several && calls.length > 1) { refuse("", ${says('one_command', { count: 'calls.length' })}); }
  checkRepeats(calls.map(function (call) { return call.row; }));
  var frames = calls.map(function (call) { return call.row.write(call.data); });
  var bytes = [];
  frames.forEach(function (frame) {
    if (frame.fPort !== frames[0].fPort) {
      refuse("", ${says('different_ports', { first: 'frames[0].fPort', second: 'frame.fPort' })});
    }
    bytes = bytes.concat(frame.bytes);
  });
  return { bytes: fits(bytes, maximum, ""), fPort: frames[0].fPort };
}

function checkRepeats(rows) {
  for (var i = 0; i < rows.length; i++) {
    if (!rows[i].many && rows.indexOf(rows[i]) < i) { refuse("", ${says('repeated', { value: 'rows[i].name' })}); }
  }
}`,
  ),
  helper(
    'readCalls',
    ['refuse', 'list', 'show', 'frameBytes', 'begins', 'beginning', 'first'],
    `
function readCalls(table, input, several, maximum, ports) {
  var bytes = frameBytes(input.bytes);
  var fPort = input.fPort;
  var here = table.filter(function (row) { return typeof fPort === "number" && fPort % 1 === 0 && row.ports[0] <= fPort && fPort <= row.ports[1]; });
  if (here.length === 0) { refuse("", ${says('wrong_port', { fPort: 'fPort', ports: 'ports' })}); }
  if (bytes.length === 0) { refuse("", ${says('empty_frame', {})}); }
  var calls = [];
  var at = 0;
  do {
    var call = readCall(here, bytes, at, fPort);
    calls.push(call);
    at = call.at;
  } while (several && at < bytes.length);
  checkRepeats(calls.map(function (read) { return read.row; }));
  if (bytes.length > maximum) { refuse("", ${says('frame_too_long', { length: 'bytes.length', maximum: 'maximum' })}); }
  return calls;
}

function readCall(table, bytes, at, fPort) {
  var rows = table.filter(function (row) { return begins(bytes, at, bytes.length, row.begins); });
  if (rows.length === 0) {
    refuse("", ${says('no_such_command', { fPort: 'fPort', begins: 'beginning(bytes, at, bytes.length)' })});
  }
  return first(rows.map(function (row) {
    return function () {
      var read = row.read(bytes, at, fPort);
      return { row: row, data: read.data, at: read.at };
    };
  }));
}`,
  ),
  helper(
    'taggedPayload',
    [],
    `
function taggedPayload(tag, call) {
  var payload = {};
  payload[tag] = call.row.name;
  if (call.row.bare) { payload.value = call.data; }
  else { for (var key in call.data) { payload[key] = call.data[key]; } }
  return payload;
}`,
  ),
  helper(
    'keyedPayload',
    ['own'],
    `
function keyedPayload(calls) {
  var payload = {};
  calls.forEach(function (call) {
    var value = call.row.empty ? true : call.data;
    payload[call.row.name] = call.row.many ? (own(payload, call.row.name) || []).concat([value]) : value;
  });
  return payload;
}`,
  ),
];
