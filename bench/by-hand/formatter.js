// biome-ignore-all lint/correctness/noUnusedVariables: servers call it by its name
// What a careful author writes by hand for this one command: every value checked, errors as a list.
function encodeDownlink(input) {
  var data = input.data;
  var errors = [];
  if (data.command !== 'settings') return { errors: ['no such command'] };
  function whole(name, minimum, maximum) {
    var value = data[name];
    if (typeof value !== 'number' || value % 1 !== 0 || value < minimum || value > maximum) {
      errors.push(name + ' is not a whole number ' + minimum + ' to ' + maximum);
    }
    return value;
  }
  function bit(name) {
    if (typeof data[name] !== 'boolean') errors.push(name + ' is not true or false');
    return data[name] ? 1 : 0;
  }
  if (Object.keys(data).length !== 12) errors.push('there are other fields');
  var interval = whole('interval', 1, 1440);
  var exact = data.below * 10;
  var below = Math.round(exact);
  if (typeof data.below !== 'number' || !(below >= -32768 && below <= 32767) || Math.abs(exact - below) > 1e-6) {
    errors.push('below is not in tenths from -3276.8 to 3276.7');
  }
  var first = (bit('enabled') << 7) | (bit('confirmed') << 6) | (bit('frost') << 5);
  first |= (bit('rain') << 4) | (bit('wind') << 3) | (bit('night') << 2);
  var zone = whole('zone', 0, 15);
  var level = whole('level', 0, 63);
  var days = whole('days', 0, 255);
  if (errors.length > 0) return { errors: errors };
  return {
    bytes: [
      0x21,
      interval >> 8,
      interval & 255,
      (below >> 8) & 255,
      below & 255,
      first | (zone >> 2),
      ((zone & 3) << 6) | level,
      days,
    ],
    fPort: 10,
  };
}
