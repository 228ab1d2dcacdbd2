// A nested payload with a wide number: { set: { total: 100000, rate: 2 } }, and an uplink.
function isWhole(value, most) {
  return typeof value === 'number' && Math.floor(value) === value && value >= 0 && value <= most;
}

function encodeDownlink(input) {
  var data = input.data;
  if (!data || typeof data.set !== 'object' || data.set === null || Array.isArray(data.set)) return { errors: ['set is an object'] };
  var set = data.set;
  var key;
  for (key in data) if (key !== 'set') return { errors: ['no field ' + key] };
  for (key in set) if (key !== 'total' && key !== 'rate') return { errors: ['no field ' + key] };
  if (!isWhole(set.total, 4294967295)) return { errors: ['total is 0 to 4294967295'] };
  if (!isWhole(set.rate, 255)) return { errors: ['rate is 0 to 255'] };
  return {
    bytes: [0xa0, set.total & 255, (set.total >>> 8) & 255, (set.total >>> 16) & 255, set.total >>> 24, set.rate],
    fPort: 50,
  };
}

function decodeDownlink(input) {
  var b = input.bytes;
  if (input.fPort !== 50 || b.length !== 6 || b[0] !== 0xa0) return { errors: ['no such frame'] };
  return { data: { set: { total: b[1] + b[2] * 256 + b[3] * 65536 + b[4] * 16777216, rate: b[5] } } };
}

function decodeUplink(input) {
  var b = input.bytes;
  if (b.length < 5) return { errors: ['too short'] };
  return { data: { total: b[0] + b[1] * 256 + b[2] * 65536 + b[3] * 16777216, battery: b[4] / 10 } };
}
