// A list in the payload: { slots: [{ at: 5, on: true }] }.
function encodeDownlink(input) {
  var data = input.data || {};
  var bytes = [];
  for (var key in data) if (key !== 'slots') return { errors: ['no field ' + key] };
  if (!Array.isArray(data.slots) || data.slots.length < 1 || data.slots.length > 8) return { errors: ['slots is a list of 1 to 8'] };
  bytes.push(data.slots.length);
  for (var i = 0; i < data.slots.length; i += 1) {
    var slot = data.slots[i];
    if (slot === null || typeof slot !== 'object' || Array.isArray(slot)) return { errors: ['a slot is an object'] };
    for (var name in slot) if (name !== 'at' && name !== 'on') return { errors: ['no field ' + name] };
    if (typeof slot.at !== 'number' || slot.at % 1 !== 0 || slot.at < 0 || slot.at > 127) return { errors: ['at is 0 to 127'] };
    if (typeof slot.on !== 'boolean') return { errors: ['on is true or false'] };
    bytes.push((slot.at << 1) | (slot.on ? 1 : 0));
  }
  return { bytes: bytes, fPort: 40 };
}

function decodeDownlink(input) {
  var b = input.bytes;
  if (input.fPort !== 40 || b.length < 2 || b[0] !== b.length - 1 || b[0] > 8) return { errors: ['no such frame'] };
  var slots = [];
  for (var i = 1; i < b.length; i += 1) slots.push({ at: b[i] >> 1, on: (b[i] & 1) === 1 });
  return { data: { slots: slots } };
}
