import { type Helper, helper } from '../helper.ts';
import { says } from './refusing.ts';

/** From a frame to the commands in it, to their payload. */
export const readingCalls: readonly Helper[] = [
  helper(`
function frameBytes(bytes, maximum) {
  var length = typeof bytes === "object" && bytes !== null ? bytes.length : undefined;
  if (typeof length !== "number" || length % 1 !== 0 || length < 0) {
    refuse("bytes", ${says('wrong_type', { value: 'bytes', expected: '"a list of bytes"' })});
  }
  if (length > maximum) { refuse("", ${says('frame_too_long', { length: 'length', maximum: 'maximum' })}); }
  var taken = [];
  for (var at = 0; at < length; at++) {
    var value = bytes[at];
    if (typeof value !== "number" || value % 1 !== 0 || value < 0 || value > 255) {
      refuse("", ${says('not_bytes', { at: 'at', value: 'value' })});
    }
    taken[at] = value;
  }
  return taken;
}`),
  helper(`
function goesTo(port, fPort) {
  if (typeof port === "number") { return port === fPort; }
  return typeof fPort === "number" && fPort % 1 === 0 && port[0] <= fPort && fPort <= port[1];
}`),
  helper(`
function readCalls(bytes, fPort) {
  var rows = [];
  var at = 0;
  do {
    var row = readCall(bytes, at, fPort, true);
    rows.push(row);
    at = row.end;
  } while (at < bytes.length);
  checkRepeats(rows);
  return rows;
}`),
  helper(`
function readCall(bytes, at, fPort, several) {
  var rows = rowsFor(bytes, at, fPort);
  if (rows.length === 0) {
    refuse("", ${says('no_such_command', { fPort: 'fPort', begins: '(bytes.slice(at, at + 4).map(function (byte) { return (byte + 256).toString(16).slice(1); }).join(" "))' })});
  }
  var refused;
  for (var i = 0; i < rows.length; i++) {
    try {
      var row = rows[i];
      var isSized = row.size !== undefined;
      var end = at + row.head.length + (row.size || 0);
      if (isSized && end > bytes.length) { refuse("", ${says('frame_too_short', { missing: '(end - bytes.length)' })}); }
      var read = row.read(bytes, at + row.head.length, fPort);
      row.data = isSized ? read : read.data;
      row.end = isSized ? end : read.end;
      if (isSized && !several && end < bytes.length) { refuse("", ${says('trailing_bytes', { extra: '(bytes.length - end)' })}); }
      return row;
    } catch (fault) {
      if (!isRefusal(fault)) { throw fault; }
      fault.path = rows[i].name + fault.path;
      refused = refused || fault;
    }
  }
  throw refused;
}`),
  helper(`
function likeliestFirst(rows, bytes, at) {
  if (rows.length < 2) { return rows; }
  var reached = rows.map(function (row) {
    var first = row.begins || row.head;
    for (var place = 0; place < first.length && at + place < bytes.length; place++) {
      if (Array.isArray(first[place]) && first[place].indexOf(bytes[at + place]) < 0) { return place; }
    }
    return 256;
  });
  var likeliest = rows[reached.indexOf(Math.max.apply(null, reached))];
  return [likeliest].concat(rows.filter(function (row) { return row !== likeliest; }));
}`),
  helper(`
function taggedPayload(tag, row) {
  var payload = {};
  payload[tag] = row.name;
  putAll(payload, row.bare ? { value: row.data } : row.data);
  return payload;
}`),
  helper(`
function putAll(data, more) {
  Object.keys(more).forEach(function (key) { data[key] = more[key]; });
}`),
  helper(`
function putLayout(data, layouts) {
  var read = firstThatFits(layouts);
  putAll(data, read.part);
  return read.end;
}`),
  helper(`
function keyedPayload(rows) {
  var payload = {};
  rows.forEach(function (row) {
    var value = row.empty ? true : row.data;
    payload[row.name] = row.many ? (own(payload, row.name) || []).concat([value]) : value;
  });
  return payload;
}`),
];
