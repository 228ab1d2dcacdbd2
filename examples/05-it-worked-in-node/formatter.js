// biome-ignore-all lint/correctness/noUnusedVariables: the server calls these functions
// A formatter written by hand with care, and one fault.
function encodeDownlink(input) {
  var data = input.data || {};
  for (var key in data) {
    if (key !== 'zone' && key !== 'minutes') return { errors: ['it has zone and minutes alone'] };
  }
  if (!isWhole(data.zone) || data.zone < 1 || data.zone > 4) return { errors: ['zone is 1 to 4'] };
  if (!isWhole(data.minutes) || data.minutes < 1) return { errors: ['minutes is at least 1'] };
  return { bytes: [0x02, data.zone, data.minutes], fPort: 10 };
}

function decodeDownlink(input) {
  if (input.bytes.length !== 3 || input.bytes[0] !== 0x02) return { errors: ['no such frame'] };
  return { data: { zone: input.bytes[1], minutes: input.bytes[2] } };
}

function isWhole(value) {
  return typeof value === 'number' && Math.floor(value) === value;
}
