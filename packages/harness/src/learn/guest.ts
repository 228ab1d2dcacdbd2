/**
 * What stands before and after an instrumented script: it notes decisions, comparisons, lookups and what is read of the
 * input, and gives the notes back as the one warning of the answer. It runs in QuickJS.
 */
export const GUEST_HEAD = `
var $notes, $seen, $latest, $proxies, $steps, $endless, $tables;
function $begin() { $steps = 0; $endless = false; $notes = { hits: [], compared: [], types: [], lookups: [], reads: [], lengths: [], answers: [] }; $seen = {}; $latest = {}; $proxies = new WeakMap(); $tables = new WeakMap(); }
function $plain(v) { return v === null || v === undefined || typeof v === 'number' || typeof v === 'string' || typeof v === 'boolean'; }
function $show(v) { return v === undefined ? { none: true } : typeof v === 'number' && !isFinite(v) ? { none: true } : typeof v === 'object' ? { object: true } : v; }
var $most = { hits: 4000, compared: 300, types: 100, lookups: 40, reads: 300, lengths: 20, answers: 200 };
function $note(list, row) {
  if ($notes[list].length >= $most[list]) return;
  var key = list === 'hits' ? row : list + JSON.stringify(row);
  if ($seen[key]) return;
  $seen[key] = true;
  $notes[list].push(row);
}
function $d(id, v) {
  // Far more decisions than any sound script takes: it would hang, and waiting for that takes long.
  if (++$steps > 20000) { $endless = true; throw 'endless'; }
  if ($notes) $note('hits', 2 * id + (v ? 0 : 1));
  return v;
}
function $r(id, v) { if ($notes) $note('answers', id); return v; }
function $pair(op, a, b) { if ($notes && $plain(a) && $plain(b)) $note('compared', [op, $show(a), $show(b)]); }
function $s(id, v) { $latest && ($latest[id] = v); return v; }
function $k(id, own, v) { if ($notes) { $pair('===', $latest[id], v); $note('hits', 2 * own + ($latest[id] === v ? 0 : 1)); } return v; }
function $c(op, a, b) {
  $pair(op, a, b);
  switch (op) {
    case '===': return a === b; case '!==': return a !== b; case '==': return a == b; case '!=': return a != b;
    case '<': return a < b; case '<=': return a <= b; case '>': return a > b; default: return a >= b;
  }
}
function $y(op, v, name) {
  if ($notes && $plain(v)) $note('types', [$show(v), name]);
  var same = typeof v === name;
  return op === '===' || op === '==' ? same : !same;
}
// A table tells its keys a few times, not for each of the many numbers that are looked up in it.
function $look(k, table) {
  var times = $tables.get(table) || 0;
  if (times >= 4 || $notes.lookups.length >= $most.lookups) return;
  $tables.set(table, times + 1);
  var keys = Object.keys(table);
  if (keys.length < 200) $note('lookups', [$show(k), keys]);
}
function $m(o, k) {
  if ($notes && $plain(k) && o && typeof o === 'object' && !Array.isArray(o) && !$proxies.get(o)) $look(k, o);
  return o[k];
}
function $x(name, o, args) {
  if ($notes) {
    var asked = args[0];
    if ((name === 'indexOf' || name === 'includes') && Array.isArray(o) && $plain(asked)) {
      for (var i = 0; i < o.length && i < 100; i++) $pair('===', asked, o[i]);
    } else if (name === 'hasOwnProperty' || (name === 'call' && o === Object.prototype.hasOwnProperty) || name === 'hasOwn') {
      var table = name === 'hasOwnProperty' ? o : asked, key = name === 'hasOwnProperty' ? asked : args[1];
      if (table && typeof table === 'object' && !$proxies.get(table) && $plain(key)) $look(key, table);
    } else if ((name === 'has' || name === 'get') && (o instanceof Map || o instanceof Set)) {
      if ($plain(asked)) $note('lookups', [$show(asked), Array.from(o.keys()).filter($plain).slice(0, 200)]);
    } else if (name === 'test' && o instanceof RegExp && typeof asked === 'string') {
      $note('types', [asked, '/' + o.source]);
    } else if (name === 'isArray') { if ($plain(asked)) $note('types', [$show(asked), 'list']); }
    else if (/^is[A-Z]/.test(name) && $plain(asked)) $note('types', [$show(asked), 'number']);
  }
  return o[name].apply(o, args);
}
function $watch(value, path) {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value;
  var list = Array.isArray(value);
  var proxy = new Proxy(value, {
    get: function (target, key) {
      if (typeof key === 'symbol') return target[key];
      if (list && !/^\\d+$/.test(key)) {
        if (key === 'length') $note('lengths', path);
        return target[key];
      }
      if (key in Object.prototype && !Object.prototype.hasOwnProperty.call(target, key)) return target[key];
      var child = path.concat([list ? +key : key]);
      $note('reads', child);
      return target[key] !== null && typeof target[key] === 'object' ? $child(target, key, child) : target[key];
    },
    has: function (target, key) { if (typeof key === 'string') $note('reads', path.concat([list ? +key : key])); return key in target; },
    getOwnPropertyDescriptor: function (target, key) {
      if (typeof key === 'string' && key !== 'length') $note('reads', path.concat([list ? +key : key]));
      return Object.getOwnPropertyDescriptor(target, key);
    }
  });
  $proxies.set(proxy, true);
  return proxy;
}
function $child(target, key, path) {
  var known = $kept.get(target) || {};
  if (!known[key]) { known[key] = $watch(target[key], path); $kept.set(target, known); }
  return known[key];
}
var $kept = new WeakMap();
`;

export function guestTail(operation: string, legacy: string): string {
  return `
;var $real = typeof ${operation} === 'function' ? ${operation} : ${legacy};
${operation} = function (input) {
  $begin();
  var notes = $notes, how = 'accepted', result;
  try {
    if (input.data) input.data = $watch(input.data, []);
    else if (input.bytes) input = $watch(input, []);
    result = $real(input);
    if (result === null || typeof result !== 'object') how = 'empty';
    else if (result.errors && result.errors.length) how = 'refused';
    else if ('${operation}' === 'encodeDownlink') {
      var bytes = result.bytes;
      if (!bytes || !bytes.length) how = 'empty';
    }
  } catch (error) { how = 'threw'; }
  $notes = null;
  notes.how = $endless ? 'hung' : how;
  return { bytes: [], fPort: 1, data: {}, warnings: [JSON.stringify(notes)] };
};
`;
}
