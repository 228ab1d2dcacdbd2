// A flat payload: { brightness: 50, colour: 'red', ramp: 1000 }.
const COLOURS = [['red', 0x10], ['green', 0x20], ['blue', 0x40], ['white', 0x70]];
const FIELDS = [
  { name: 'brightness', low: 0, high: 100 },
  { name: 'ramp', low: 0, high: 65535 },
];

function encodeDownlink(input) {
  const data = input.data || {};
  const extra = Object.keys(data).filter((key) => ['brightness', 'ramp', 'colour'].indexOf(key) < 0);
  if (extra.length > 0) return { errors: ['no field ' + extra.sort()[0]] };
  for (const field of FIELDS) {
    const value = data[field.name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < field.low || value > field.high) {
      return { errors: [field.name + ' is ' + field.low + ' to ' + field.high] };
    }
  }
  const colour = COLOURS.find((row) => row[0] === data.colour);
  if (!colour) return { errors: ['colour is red, green, blue or white'] };
  return { bytes: [colour[1], data.brightness, data.ramp & 255, data.ramp >> 8], fPort: 30 };
}

function decodeDownlink({ bytes, fPort }) {
  if (fPort !== 30 || bytes.length !== 4) return { errors: ['no such frame'] };
  const colour = COLOURS.find((row) => row[1] === bytes[0]);
  if (!colour) return { errors: ['no such colour'] };
  return { data: { colour: colour[0], brightness: bytes[1], ramp: bytes[2] | (bytes[3] << 8) } };
}
