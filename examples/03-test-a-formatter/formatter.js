// biome-ignore-all lint/correctness/noUnusedVariables: the server calls these functions
// A formatter as it is often written by hand. Four faults are in it; the tests name them.
function encodeDownlink(input) {
  var data = input.data || {};
  if (data.command === 'open') {
    if (typeof data.zone !== 'number' || data.zone < 1) return { errors: ['zone is 1 to 4'] };
    return { bytes: [0x02, data.zone & 0xff, (data.minutes >> 8) & 0xff, data.minutes & 0xff], fPort: 10 };
  }
  if (data.command === 'reboot') {
    return { bytes: [0xff] };
  }
  return { errors: ['no such command'] };
}

function decodeDownlink(input) {
  var bytes = input.bytes;
  if (bytes[0] === 0x02) return { data: { command: 'open', zone: bytes[1], minutes: (bytes[3] << 8) | bytes[2] } };
  if (bytes[0] === 0xff) return { data: { command: 'reboot' } };
  return { errors: ['no such frame'] };
}
