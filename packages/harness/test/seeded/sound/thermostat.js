// Keyed settings, any of them: { target: 21.5, offset: -3, lock: true, name: 'hall' }.
function put16(bytes, value) {
  bytes.push((value >> 8) & 255, value & 255);
}

function encodeDownlink(input) {
  var data = input.data || {};
  var bytes = [];
  var known = ['target', 'offset', 'lock', 'name', 'interval'];
  var i;
  for (var key in data) if (known.indexOf(key) < 0) return { errors: ['no setting ' + key] };
  if ('target' in data) {
    if (typeof data.target !== 'number' || data.target < 5 || data.target > 30) return { errors: ['target is 5 to 30'] };
    if (Math.abs(data.target * 10 - Math.round(data.target * 10)) > 1e-6) return { errors: ['target has one decimal'] };
    bytes.push(1);
    put16(bytes, Math.round(data.target * 10));
  }
  if ('offset' in data) {
    if (typeof data.offset !== 'number' || data.offset % 1 !== 0 || data.offset < -500 || data.offset > 500) return { errors: ['offset is -500 to 500'] };
    bytes.push(2);
    put16(bytes, data.offset);
  }
  if ('lock' in data) {
    if (typeof data.lock !== 'boolean') return { errors: ['lock is true or false'] };
    bytes.push(3, data.lock ? 1 : 0);
  }
  if ('interval' in data) {
    if (typeof data.interval !== 'number' || data.interval % 1 !== 0 || data.interval < 60 || data.interval > 16777215) return { errors: ['interval is 60 to 16777215'] };
    bytes.push(5, data.interval >> 16, (data.interval >> 8) & 255, data.interval & 255);
  }
  if ('name' in data) {
    if (typeof data.name !== 'string' || !/^[a-z0-9]{1,8}$/.test(data.name)) return { errors: ['name is 1 to 8 letters or digits'] };
    bytes.push(4, data.name.length);
    for (i = 0; i < data.name.length; i += 1) bytes.push(data.name.charCodeAt(i));
  }
  if (bytes.length === 0) return { errors: ['nothing to set'] };
  return { bytes: bytes, fPort: 20 };
}

function decodeDownlink(input) {
  var b = input.bytes;
  var data = {};
  var i = 0;
  var n;
  if (input.fPort !== 20) return { errors: ['another port'] };
  while (i < b.length) {
    if (b[i] === 1 && i + 3 <= b.length) {
      data.target = ((b[i + 1] << 8) | b[i + 2]) / 10;
      i += 3;
    } else if (b[i] === 2 && i + 3 <= b.length) {
      n = (b[i + 1] << 8) | b[i + 2];
      data.offset = n > 32767 ? n - 65536 : n;
      i += 3;
    } else if (b[i] === 3 && i + 2 <= b.length) {
      data.lock = b[i + 1] === 1;
      i += 2;
    } else if (b[i] === 5 && i + 4 <= b.length) {
      data.interval = (b[i + 1] << 16) | (b[i + 2] << 8) | b[i + 3];
      i += 4;
    } else if (b[i] === 4 && i + 2 + b[i + 1] <= b.length) {
      data.name = String.fromCharCode.apply(null, b.slice(i + 2, i + 2 + b[i + 1]));
      i += 2 + b[i + 1];
    } else return { errors: ['no such setting'] };
  }
  return i === 0 ? { errors: ['an empty frame'] } : { data: data };
}
