// Tagged commands: { command: 'open', zone: 1, minutes: 30 }.
var MODES = { soak: 0, pulse: 1, drip: 2 };

function whole(value, low, high) {
  return typeof value === 'number' && value % 1 === 0 && value >= low && value <= high;
}

function other(data, names) {
  for (var key in data) if (names.indexOf(key) < 0) return 'no field ' + key;
  return '';
}

function encodeDownlink(input) {
  var data = input.data || {};
  var odd;
  switch (data.command) {
    case 'open':
      odd = other(data, ['command', 'zone', 'minutes']);
      if (odd) return { errors: [odd] };
      if (!whole(data.zone, 1, 4)) return { errors: ['zone is 1 to 4'] };
      if (!whole(data.minutes, 1, 720)) return { errors: ['minutes is 1 to 720'] };
      return { bytes: [2, data.zone, data.minutes >> 8, data.minutes & 255], fPort: 10 };
    case 'mode':
      odd = other(data, ['command', 'mode', 'level']);
      if (odd) return { errors: [odd] };
      if (typeof data.mode !== 'string' || !MODES.hasOwnProperty(data.mode)) return { errors: ['mode is soak, pulse or drip'] };
      if (!whole(data.level, 0, 15)) return { errors: ['level is 0 to 15'] };
      return { bytes: [3, (MODES[data.mode] << 4) | data.level], fPort: 10 };
    case 'frost':
      odd = other(data, ['command', 'below']);
      if (odd) return { errors: [odd] };
      if (!whole(data.below, -40, 40)) return { errors: ['below is -40 to 40'] };
      return { bytes: [5, data.below & 255], fPort: 10 };
    case 'reboot':
      odd = other(data, ['command']);
      return odd ? { errors: [odd] } : { bytes: [255], fPort: 10 };
    default:
      return { errors: ['no such command'] };
  }
}

function decodeDownlink(input) {
  var b = input.bytes;
  var names = ['soak', 'pulse', 'drip'];
  if (input.fPort !== 10) return { errors: ['another port'] };
  if (b[0] === 2 && b.length === 4) return { data: { command: 'open', zone: b[1], minutes: (b[2] << 8) | b[3] } };
  if (b[0] === 3 && b.length === 2 && b[1] >> 4 < 3) return { data: { command: 'mode', mode: names[b[1] >> 4], level: b[1] & 15 } };
  if (b[0] === 5 && b.length === 2) return { data: { command: 'frost', below: b[1] > 127 ? b[1] - 256 : b[1] } };
  if (b[0] === 255 && b.length === 1) return { data: { command: 'reboot' } };
  return { errors: ['no such frame'] };
}
