import type { Json } from '../../src/formatter/json.ts';

/** A fault planted in a sound formatter by changing one place of it. */
export interface Fault {
  readonly name: string;
  /** The sound formatter, `sound/<of>.js`. */
  readonly of: 'valve' | 'thermostat' | 'lamp' | 'relay' | 'meter';
  readonly from: string;
  readonly to: string;
  /** The law or rule that names it. */
  readonly breaks: string;
  /** Other laws and rules that it breaks as well, by what they say. */
  readonly too?: readonly string[];
  /** The least counterexample of the law, and the input beside it where two are compared. */
  readonly least?: { readonly input: Json; readonly beside?: Json };
}

export const faults: readonly Fault[] = [
  { name: 'a number wraps at 2^8', of: 'meter', from: "if (!isWhole(set.rate, 255)) return { errors: ['rate is 0 to 255'] };", to: "if (!isWhole(set.rate, 99999)) return { errors: ['rate'] };\n  set = { total: set.total, rate: set.rate & 255 };", breaks: 'no-silent-loss', too: ['round-trip'], least: { input: { set: { total: 0, rate: 256 } }, beside: { set: { total: 0, rate: 0 } } } },
  { name: 'a number wraps at 2^16', of: 'lamp', from: "low: 0, high: 65535", to: "low: 0, high: 1e12", breaks: 'no-silent-loss', too: ['bytes', 'round-trip'], least: { input: { brightness: 0, ramp: 65536, colour: 'red' }, beside: { brightness: 0, ramp: 0, colour: 'red' } } },
  { name: 'a number wraps at 2^16, byte by byte', of: 'thermostat', from: 'data.offset < -500 || data.offset > 500', to: 'data.offset < -500 || data.offset > 9e9', breaks: 'no-silent-loss', too: ['round-trip'] },
  { name: 'a number wraps at 2^24', of: 'thermostat', from: "data.interval > 16777215) return { errors: ['interval is 60 to 16777215'] };\n    bytes.push(5, data.interval >> 16,", to: "data.interval > 9e9) return { errors: ['interval'] };\n    bytes.push(5, (data.interval >> 16) & 255,", breaks: 'no-silent-loss', too: ['round-trip'] },
  { name: 'a number wraps at 2^32', of: 'meter', from: 'isWhole(set.total, 4294967295)', to: 'isWhole(set.total, 9e15)', breaks: 'no-silent-loss', too: ['round-trip'], least: { input: { set: { total: 4294967296, rate: 0 } }, beside: { set: { total: 0, rate: 0 } } } },
  { name: 'the sign is lost on the way back', of: 'valve', from: 'b[1] > 127 ? b[1] - 256 : b[1]', to: 'b[1]', breaks: 'round-trip', least: { input: { command: 'frost', below: -1 } } },
  { name: 'the sign is lost on the way out', of: 'valve', from: 'bytes: [5, data.below & 255]', to: 'bytes: [5, Math.abs(data.below)]', breaks: 'no-collision', too: ['round-trip'], least: { input: { command: 'frost', below: 1 }, beside: { command: 'frost', below: -1 } } },
  { name: 'a negative byte', of: 'valve', from: 'data.below & 255', to: 'data.below', breaks: 'bytes', least: { input: { command: 'frost', below: -1 } } },
  { name: 'the byte order differs', of: 'valve', from: 'minutes: (b[2] << 8) | b[3]', to: 'minutes: (b[3] << 8) | b[2]', breaks: 'round-trip', least: { input: { command: 'open', zone: 1, minutes: 1 } } },
  { name: 'a mask is too narrow', of: 'valve', from: '(MODES[data.mode] << 4) | data.level]', to: '(MODES[data.mode] << 4) | (data.level & 7)]', breaks: 'no-collision', too: ['round-trip'], least: { input: { command: 'mode', mode: 'drip', level: 8 }, beside: { command: 'mode', mode: 'drip', level: 0 } } },
  { name: 'a mask is too narrow on the way back', of: 'valve', from: 'level: b[1] & 15', to: 'level: b[1] & 7', breaks: 'round-trip', least: { input: { command: 'mode', mode: 'drip', level: 8 } } },
  { name: 'a key is called otherwise on the way back', of: 'lamp', from: 'brightness: bytes[1]', to: 'brightnes: bytes[1]', breaks: 'round-trip', least: { input: { brightness: 0, ramp: 0, colour: 'red' } } },
  { name: 'another key is read', of: 'lamp', from: 'return { bytes: [colour[1], data.brightness, data.ramp & 255, data.ramp >> 8]', to: 'return { bytes: [colour[1], data.ramp & 255, data.ramp & 255, data.ramp >> 8]', breaks: 'no-collision', too: ['round-trip'], least: { input: { brightness: 1, ramp: 0, colour: 'red' }, beside: { brightness: 0, ramp: 0, colour: 'red' } } },
  { name: 'two words have one code', of: 'valve', from: "pulse: 1, drip: 2 }", to: "pulse: 1, drip: 1 }", breaks: 'no-collision', too: ['round-trip'] },
  { name: 'a flag lies on a number', of: 'relay', from: '(slot.at << 1) | (slot.on ? 1 : 0)', to: 'slot.at | (slot.on ? 1 : 0)', breaks: 'no-collision', too: ['round-trip'], least: { input: { slots: [{ at: 1, on: true }] }, beside: { slots: [{ at: 0, on: true }] } } },
  { name: 'items after the first are dropped', of: 'relay', from: 'i < data.slots.length; i += 1) {\n    var slot', to: 'i < 1; i += 1) {\n    var slot', breaks: 'round-trip', too: ['no-collision', 'no-silent-loss', 'loose-type'] },
  { name: 'an empty frame for a command without fields', of: 'valve', from: '{ bytes: [255], fPort: 10 }', to: '{ bytes: [], fPort: 10 }', breaks: 'bytes', least: { input: { command: 'reboot' } } },
  { name: 'nothing for an unknown command', of: 'valve', from: "return { errors: ['no such command'] };", to: 'return {};', breaks: 'answers', least: { input: {} } },
  { name: 'no result at all', of: 'thermostat', from: "if (bytes.length === 0) return { errors: ['nothing to set'] };", to: 'if (bytes.length === 0) return;', breaks: 'answers', least: { input: {} } },
  { name: 'no port', of: 'lamp', from: 'data.ramp >> 8], fPort: 30 }', to: 'data.ramp >> 8] }', breaks: 'port', too: ['no-fport', 'round-trip'], least: { input: { brightness: 0, ramp: 0, colour: 'red' } } },
  { name: 'no port for one command', of: 'valve', from: 'bytes: [255], fPort: 10', to: 'bytes: [255]', breaks: 'port', too: ['round-trip'], least: { input: { command: 'reboot' } } },
  { name: 'a port beyond the last one', of: 'relay', from: 'bytes: bytes, fPort: 40', to: 'bytes: bytes, fPort: 240', breaks: 'port', too: ['round-trip'], least: { input: { slots: [{ at: 0, on: false }] } } },
  { name: 'a port as text', of: 'relay', from: 'bytes: bytes, fPort: 40', to: "bytes: bytes, fPort: '40'", breaks: 'port', least: { input: { slots: [{ at: 0, on: false }] } } },
  { name: "the caller's port", of: 'relay', from: 'bytes: bytes, fPort: 40', to: 'bytes: bytes, fPort: input.fPort', breaks: 'port', too: ['round-trip'], least: { input: { slots: [{ at: 0, on: false }] } } },
  { name: 'bytes follow the order of the keys', of: 'lamp', from: "  return { bytes: [colour[1], data.brightness", to: "  if (Object.keys(data)[0] === 'ramp') return { bytes: [colour[1], data.brightness, data.ramp & 255, data.ramp >> 8], fPort: 31 };\n  return { bytes: [colour[1], data.brightness", breaks: 'stable', too: ['key-order', 'round-trip'], least: { input: { brightness: 0, ramp: 0, colour: 'red' } } },
  { name: 'the clock decides', of: 'valve', from: 'bytes: [255], fPort: 10', to: 'bytes: [255, new Date().getDay()], fPort: 10', breaks: 'stable', too: ['round-trip'], least: { input: { command: 'reboot' } } },
  { name: 'the time zone decides', of: 'valve', from: 'bytes: [255], fPort: 10', to: 'bytes: [255, new Date(2026, 0, 1).getUTCHours()], fPort: 10', breaks: 'stable', too: ['round-trip'], least: { input: { command: 'reboot' } } },
  { name: 'chance decides', of: 'valve', from: 'bytes: [255], fPort: 10', to: 'bytes: [255, Math.floor(Math.random() * 256)], fPort: 10', breaks: 'stable', too: ['round-trip'], least: { input: { command: 'reboot' } } },
  { name: 'state is kept', of: 'relay', from: "function encodeDownlink(input) {\n  var data = input.data || {};\n  var bytes = [];", to: "var bytes = [];\nfunction encodeDownlink(input) {\n  var data = input.data || {};", breaks: 'keeps-state' },
  { name: 'a loop without an end', of: 'relay', from: "data.slots.length > 8) return { errors: ['slots is a list of 1 to 8'] };", to: "data.slots.length > 8) return { errors: ['slots is a list of 1 to 8'] };\n  while (data.slots.length === 3) key = 1;", breaks: 'answers', least: { input: { slots: [0, 0, 0] } } },
  { name: 'the script is too large', of: 'lamp', from: 'const FIELDS', to: `const NOTES = '${'0123456789'.repeat(4096)}';\nconst FIELDS`, breaks: 'too-large', too: ['fits'] },
  { name: 'a frame longer than any data rate', of: 'relay', from: 'bytes.push(data.slots.length);', to: 'bytes.push(data.slots.length);\n  if (data.slots.length === 8) for (var pad = 0; pad < 300; pad += 1) bytes.push(0);', breaks: 'fits', too: ['round-trip'], least: { input: { slots: Array(8).fill({ at: 0, on: false }) } } },
  { name: 'syntax of ES2021', of: 'lamp', from: 'high: 65535', to: 'high: 65_535', breaks: 'refused-syntax', too: ['answers'] },
  { name: 'logical assignment', of: 'lamp', from: 'const data = input.data || {};', to: 'let data = input.data;\n  data ??= {};', breaks: 'refused-syntax', too: ['answers'] },
  { name: 'Buffer', of: 'relay', from: 'bytes: bytes, fPort: 40', to: 'bytes: Array.from(Buffer.from(bytes)), fPort: 40', breaks: 'missing-api', too: ['answers'] },
  { name: 'console', of: 'valve', from: "return { errors: ['no such command'] };", to: "console.log(data.command);\n      return { errors: ['no such command'] };", breaks: 'missing-api', too: ['answers'], least: { input: {} } },
  { name: 'a method that is too new', of: 'lamp', from: 'COLOURS.find((row) => row[1] === bytes[0])', to: 'COLOURS.toSorted().find((row) => row[1] === bytes[0])', breaks: 'missing-api', too: ['answers', 'round-trip'] },
  { name: 'require', of: 'meter', from: 'function isWhole', to: "var util = require('util');\nfunction isWhole", breaks: 'missing-api', too: ['answers'] },
  { name: 'a name that is declared nowhere', of: 'thermostat', from: "return { errors: ['nothing to set'] };", to: 'return { errors: [NOTHING] };', breaks: 'undeclared', too: ['answers'] },
  { name: 'a variable without var', of: 'thermostat', from: '  var n;\n', to: '', breaks: 'undeclared' },
  { name: 'a name of the server', of: 'meter', from: 'function isWhole', to: 'function main(input) {\n  return encodeDownlink(input);\n}\nfunction isWhole', breaks: 'owned-name', too: ['answers'] },
  { name: 'null is read like an object', of: 'meter', from: "typeof data.set !== 'object' || data.set === null ||", to: "typeof data.set !== 'object' ||", breaks: 'answers', least: { input: { set: null } } },
  { name: 'the input is not checked to be there', of: 'meter', from: 'if (!data || typeof', to: 'if (typeof', breaks: 'answers' },
  { name: 'bytes as hex digits', of: 'valve', from: 'bytes: [255], fPort: 10', to: "bytes: 'ff', fPort: 10", breaks: 'bytes', too: ['string-bytes', 'round-trip'], least: { input: { command: 'reboot' } } },
  { name: 'a byte with a fraction', of: 'thermostat', from: 'put16(bytes, Math.round(data.target * 10));', to: 'bytes.push(0, data.target * 10);', breaks: 'bytes', too: ['round-trip'], least: { input: { target: 26 } } },
  { name: 'a byte that is no number', of: 'valve', from: 'bytes: [255], fPort: 10', to: 'bytes: [255, data.zone], fPort: 10', breaks: 'bytes', too: ['round-trip'], least: { input: { command: 'reboot' } } },
  { name: 'refusing by throwing', of: 'relay', from: "return { errors: ['slots is a list of 1 to 8'] };", to: "throw new Error('slots is a list of 1 to 8');", breaks: 'throws-to-refuse' },
  { name: 'off by one on the way back', of: 'lamp', from: 'brightness: bytes[1]', to: 'brightness: bytes[1] + 1', breaks: 'round-trip', least: { input: { brightness: 0, ramp: 0, colour: 'red' } } },
  { name: 'a frame that is not read back', of: 'valve', from: "  if (b[0] === 255 && b.length === 1) return { data: { command: 'reboot' } };\n", to: '', breaks: 'round-trip', least: { input: { command: 'reboot' } } },
  { name: 'another scale on the way back', of: 'thermostat', from: '((b[i + 1] << 8) | b[i + 2]) / 10', to: '((b[i + 1] << 8) | b[i + 2]) / 100', breaks: 'round-trip', least: { input: { target: 5 } } },
  { name: 'a text is cut', of: 'thermostat', from: "!/^[a-z0-9]{1,8}$/.test(data.name)) return { errors: ['name is 1 to 8 letters or digits'] };\n    bytes.push(4, data.name.length);\n    for (i = 0; i < data.name.length; i += 1)", to: "!/^[a-z0-9]+$/.test(data.name)) return { errors: ['name'] };\n    bytes.push(4, Math.min(8, data.name.length));\n    for (i = 0; i < data.name.length && i < 8; i += 1)", breaks: 'no-silent-loss', too: ['no-collision', 'round-trip'], least: { input: { name: 'aaaaaaaaa' }, beside: { name: 'aaaaaaaa' } } },
  { name: 'any word counts as true', of: 'relay', from: "if (typeof slot.on !== 'boolean') return { errors: ['on is true or false'] };", to: "if (!('on' in slot)) return { errors: ['on is missing'] };", breaks: 'no-silent-loss', too: ['loose-type', 'no-collision', 'round-trip'] },
  { name: 'digits as text count as a number', of: 'valve', from: "return typeof value === 'number' && value % 1 === 0", to: 'return value % 1 === 0 && (typeof value === \'number\' || typeof value === \'string\')', breaks: 'loose-type', too: ['bytes'] },
  { name: 'a number is clamped', of: 'lamp', from: "if (typeof value !== 'number' || !Number", to: "if (typeof value === 'number' && value > field.high) {\n      data[field.name] = field.high;\n    } else if (typeof value !== 'number' || !Number", breaks: 'no-silent-loss', too: ['no-collision', 'round-trip', 'loose-type'] },
  { name: 'a fraction is cut', of: 'meter', from: 'if (!isWhole(set.rate, 255))', to: "if (typeof set.rate !== 'number' || set.rate < 0 || set.rate >= 256)", breaks: 'no-silent-loss', too: ['bytes', 'round-trip'], least: { input: { set: { total: 0, rate: 0.75 } }, beside: { set: { total: 0, rate: 0 } } } },
  { name: 'float noise is cut', of: 'thermostat', from: 'put16(bytes, Math.round(data.target * 10));', to: 'put16(bytes, Math.floor(data.target * 10 - 0.05));', breaks: 'round-trip', least: { input: { target: 5 } } },
  { name: 'no decoder', of: 'relay', from: 'function decodeDownlink(input)', to: 'function readDownlink(input)', breaks: 'no-decoder' },
  { name: 'a port compared by identity', of: 'relay', from: '  var bytes = [];', to: "  var bytes = [];\n  if (input.fPort === 40) return { errors: ['the port is known'] };", breaks: 'port-identity' },
  { name: 'exported functions', of: 'relay', from: 'function encodeDownlink(input) {', to: 'exports.encodeDownlink = function (input) {', breaks: 'exports-style', too: ['missing-api', 'answers'] },
  { name: 'an async function', of: 'relay', from: 'function encodeDownlink', to: 'async function encodeDownlink', breaks: 'async-formatter', too: ['answers'] },
  { name: 'errors as a text', of: 'valve', from: "return { errors: ['no such command'] };", to: "return { errors: 'no such command' };", breaks: 'errors-not-list', too: ['answers'] },
  { name: 'unknown keys are ignored', of: 'relay', from: "  for (var key in data) if (key !== 'slots') return { errors: ['no field ' + key] };\n", to: '', breaks: 'unknown-key' },
  { name: 'an uplink decoder that reads past the end', of: 'meter', from: "  if (b.length < 5) return { errors: ['too short'] };\n", to: '', breaks: 'answers', least: { input: '' } },
];
