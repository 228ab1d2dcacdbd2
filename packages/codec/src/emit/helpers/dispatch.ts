import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

/**
 * From payloads to commands, from frames to commands. A table has a row for each command: its name, its port or the
 * first and the last of its ports, the bytes that its frames begin with (null where any can stand, a list where one of
 * a few, if that helps to say what is wrong with a frame), the function that writes it and the one that reads it; and marks: whether its data is bare, whether it has none, whether it may come
 * several times, whether its functions see whole frames: without that mark they see what is behind the first bytes; and
 * the size of what they see, where it is always the same.
 */
export const dispatch: readonly Helper[] = [
  helper(
    'row',
    `
function row(name, port, first, write, read, marks) {
  marks = marks || {};
  return {
    name: name, port: port, first: first, head: marks.whole ? [] : headOf(first), size: marks.size, write: write, read: read,
    bare: marks.bare, empty: marks.empty, many: marks.many, required: marks.required, others: marks.others
  };
}

function headOf(first) {
  for (var size = 0; typeof first[size] === "number"; size++) {}
  return first.slice(0, size);
}`,
  ),
  helper(
    'plainRow',
    `
function plainRow(name, port, bytes, many) {
  return row(name, port, bytes, function (data) {
    only(nothing(data), []);
    return [];
  }, function () {
    return {};
  }, { empty: true, many: many, size: 0 });
}`,
  ),
  helper(
    'valueRow',
    `
function valueRow(name, port, first, size, take, give, marks) {
  marks = marks || {};
  return row(name, port, first, function (data) {
    var count = take(data);
    var bytes = [];
    for (var i = 0; i < size; i++) { bytes.push(count >> 8 * (marks.low ? i : size - 1 - i) & 255); }
    return bytes;
  }, function (bytes, at) {
    return give(marks.low ? lowFirst(bytes, at, size) : highFirst(bytes, at, size));
  }, { bare: true, many: marks.many, size: size });
}`,
  ),
  helper(
    'under',
    `
function under(path, of) {
  try {
    return of();
  } catch (fault) {
    if (isRefusal(fault)) { fault.path = path + fault.path; }
    throw fault;
  }
}`,
  ),
  helper(
    'commandNamed',
    `
function commandNamed(table, name, path) {
  for (var i = 0; i < table.length; i++) {
    if (table[i].name === name) { return table[i]; }
  }
  refuse(path, ${says('unknown_command', { value: 'name', commands: 'namesIn(table)' })});
}`,
  ),
  helper(
    'namesIn',
    `
function namesIn(table) {
  return table.map(function (row) { return row.name; });
}`,
  ),
  helper(
    'firstStranger',
    `
function firstStranger(data, names) {
  return Object.keys(data).filter(function (key) { return data[key] !== undefined && names.indexOf(key) < 0; }).sort()[0];
}`,
  ),
  helper(
    'taggedCall',
    `
function taggedCall(table, tag, payload, path) {
  dataOf(payload, path);
  var name = own(payload, tag);
  if (name === undefined) { refuse(path, ${says('no_command', { tag: 'tag', commands: 'namesIn(table)' })}); }
  var row = commandNamed(table, name, path);
  var place = (path === "" ? "" : path + ".") + row.name;
  var data = {};
  Object.keys(payload).forEach(function (key) {
    if (key !== tag) { Object.defineProperty(data, key, { value: payload[key], enumerable: true }); }
  });
  if (!row.bare) { return { row: row, data: data, path: place }; }
  var stranger = firstStranger(data, ["value"]);
  if (stranger !== undefined) { refuse(place, ${says('unknown_field', { field: 'stranger', fields: '["value"]' })}); }
  return { row: row, data: data.value, path: place };
}`,
  ),
  helper(
    'taggedCalls',
    `
function taggedCalls(table, tag, payload, maximum) {
  var items = isObject(payload) && own(payload, tag) === undefined ? own(payload, "commands") : undefined;
  if (items === undefined) { return [taggedCall(table, tag, payload, "")]; }
  if (!Array.isArray(items)) { refuse("commands", ${says('wrong_type', { value: 'items', expected: '"a list"' })}); }
  var stranger = firstStranger(payload, ["commands"]);
  if (stranger !== undefined) { refuse("", ${says('unknown_field', { field: 'stranger', fields: '["commands"]' })}); }
  room(items, maximum, "commands");
  var calls = [];
  for (var i = 0; i < items.length; i++) { calls.push(taggedCall(table, tag, items[i], "commands[" + i + "]")); }
  return calls;
}`,
  ),
  helper(
    'room',
    `
function room(items, maximum, path) {
  if (items.length > maximum) { refuse(path, ${says('wrong_count', { count: 'items.length', takes: '("at most " + maximum)' })}); }
}`,
  ),
  helper(
    'keyedCalls',
    `
function keyedCalls(table, payload, maximum) {
  dataOf(payload);
  var stranger = firstStranger(payload, namesIn(table));
  if (stranger !== undefined) { commandNamed(table, stranger, ""); }
  var calls = [];
  table.forEach(function (row) {
    var value = own(payload, row.name);
    if (value === undefined) { return; }
    if (!row.many) { calls.push(keyedCall(row, value, row.name)); return; }
    if (!Array.isArray(value)) { refuse(row.name, ${says('wrong_type', { value: 'value', expected: '"a list, one item each time"' })}); }
    if (value.length === 0) { refuse(row.name, ${says('wrong_count', { count: '0', takes: '"at least 1"' })}); }
    room(value, maximum, row.name);
    for (var i = 0; i < value.length; i++) { calls.push(keyedCall(row, value[i], row.name + "[" + i + "]")); }
  });
  return calls;
}

function keyedCall(row, value, path) {
  if (!row.empty) { return { row: row, data: value, path: path }; }
  if (value !== true) { refuse(path, ${says('wrong_type', { value: 'value', expected: '"true"' })}); }
  return { row: row, data: {}, path: path };
}`,
  ),
  helper(
    'flatCall',
    `
function flatCall(table, payload, maximum, sentence) {
  dataOf(payload);
  if (table.length === 1) { return { row: table[0], data: payload, path: table[0].name }; }
  var fitting = table.filter(function (row) { return fitsLayout(payload, row.required, row.others); });
  if (fitting.length === 0) { refuse("", sentence); }
  var row = firstWriting(fitting, payload, maximum);
  return { row: row, data: payload, path: row.name };
}

function firstWriting(rows, payload, maximum) {
  for (var i = 0; i < rows.length; i++) {
    try {
      frameOf(rows[i], payload, maximum);
      return rows[i];
    } catch (fault) {
      if (!isRefusal(fault)) { throw fault; }
    }
  }
  return rows[0];
}`,
  ),
  helper(
    'writeCalls',
    `
function writeCalls(calls, table, several, maximum) {
  if (calls.length === 0) { refuse("", ${says('no_command', { commands: 'namesIn(table)' })}); }
  if (!several && calls.length > 1) { refuse("", ${says('one_command', { count: 'calls.length' })}); }
  checkRepeats(calls);
  var frames = calls.map(function (call) {
    return under(call.path, function () { return frameOf(call.row, call.data, maximum); });
  });
  var bytes = [];
  frames.forEach(function (frame) {
    if (frame.fPort !== frames[0].fPort) {
      refuse("", ${says('different_ports', { first: 'frames[0].fPort', second: 'frame.fPort' })});
    }
    bytes = bytes.concat(frame.bytes);
  });
  return { bytes: fits(bytes, maximum), fPort: frames[0].fPort };
}`,
  ),
  helper(
    'frameOf',
    `
function frameOf(row, data, maximum) {
  var written = row.write(data);
  var isFixed = typeof row.port === "number";
  return { bytes: fits(row.head.concat(isFixed ? written : written.bytes), maximum), fPort: isFixed ? row.port : written.fPort };
}`,
  ),
  helper(
    'checkRepeats',
    `
function checkRepeats(calls) {
  var met = [];
  calls.forEach(function (call) {
    if (!call.row.many && met.indexOf(call.row.name) >= 0) { refuse("", ${says('repeated', { value: 'call.row.name' })}); }
    met.push(call.row.name);
  });
}`,
  ),
  helper(
    'readCalls',
    `
function readCalls(table, input, several, maximum, ports) {
  var bytes = frameBytes(input && input.bytes, maximum);
  var fPort = input && input.fPort;
  var here = table.filter(function (row) { return goesTo(row.port, fPort); });
  if (here.length === 0) { refuse("", ${says('wrong_port', { fPort: 'fPort', ports: 'ports' })}); }
  if (bytes.length === 0) { refuse("", ${says('empty_frame', {})}); }
  var calls = [];
  var at = 0;
  do {
    var call = readCall(here, bytes, at, fPort, several);
    calls.push(call);
    at = call.end;
  } while (several && at < bytes.length);
  checkRepeats(calls);
  return calls;
}

function readRow(row, bytes, at, fPort, several) {
  if (row.size === undefined) { return row.read(bytes, at, fPort); }
  has(at, row.size, bytes.length);
  var data = row.read(bytes, at, fPort);
  if (!several) { ends(at + row.size, bytes.length); }
  return { data: data, end: at + row.size };
}

function goesTo(port, fPort) {
  if (typeof port === "number") { return port === fPort; }
  return typeof fPort === "number" && fPort % 1 === 0 && port[0] <= fPort && fPort <= port[1];
}

function readCall(table, bytes, at, fPort, several) {
  var rows = table.filter(function (row) { return begins(bytes, at, bytes.length, row.first); });
  if (rows.length === 0) {
    refuse("", ${says('no_such_command', { fPort: 'fPort', begins: 'beginning(bytes, at, bytes.length)' })});
  }
  return first([likeliest(rows, bytes, at)].concat(rows).map(function (row) {
    return function () {
      return under(row.name, function () {
        var read = readRow(row, bytes, at + row.head.length, fPort, several);
        return { row: row, data: read.data, end: read.end };
      });
    };
  }));
}`,
  ),
  helper(
    'likeliest',
    `
function likeliest(rows, bytes, at) {
  var fits = rows.map(function (row) {
    for (var place = 0; place < row.first.length && at + place < bytes.length; place++) {
      if (Array.isArray(row.first[place]) && row.first[place].indexOf(bytes[at + place]) < 0) { return place; }
    }
    return 256;
  });
  return rows[fits.indexOf(Math.max.apply(null, fits))];
}`,
  ),
  helper(
    'taggedPayload',
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
