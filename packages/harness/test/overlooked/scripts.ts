import { command, device, emitFormatter, f32be } from '@downlink-kit/codec';

/** A formatter whose fault went unnoticed once, and all that has to be said of it. */
interface Overlooked {
  readonly name: string;
  readonly script: string;
  readonly breaks: string | readonly string[];
  /** The sentence in which it is said. */
  readonly says?: string;
}

/** A sound formatter that takes `{ v: true }` and `{ v: false }`, with a statement more at its beginning. */
export function bool(statement = ''): string {
  return `function encodeDownlink(input) {
  var d = input.data;
  ${statement}
  if (!d || Object.keys(d).join() !== 'v' || typeof d.v !== 'boolean') return { errors: ['v is true or false'] };
  return { bytes: [d.v ? 1 : 0], fPort: 1 };
}
function decodeDownlink(input) {
  if (input.fPort !== 1 || input.bytes.length !== 1 || input.bytes[0] > 1) return { errors: ['no frame of this device'] };
  return { data: { v: input.bytes[0] === 1 } };
}
`;
}

function refusing(when: string): string {
  return bool(`if (${when}) return { errors: ['not now'] };`);
}

export const overlooked: readonly Overlooked[] = [
  { name: 'it refuses by a coin', script: refusing('Math.random() < 0.5'), breaks: 'stable' },
  {
    name: 'it takes one in a hundred',
    script: refusing('Math.random() < 0.99'),
    breaks: 'stable',
  },
  { name: 'it refuses one in a hundred', script: refusing('Math.random() < 0.01'), breaks: 'stable' },
  { name: 'it sleeps at night', script: refusing('new Date().getUTCHours() < 6'), breaks: 'stable' },
  {
    name: 'it rests at weekends',
    script: refusing('new Date().getDay() === 0 || new Date().getDay() === 6'),
    breaks: 'stable',
  },
  { name: 'it ends in 2030', script: refusing('new Date().getFullYear() > 2029'), breaks: 'stable' },
  { name: 'it rests for one hour', script: refusing('new Date().getUTCHours() === 3'), breaks: 'stable' },
  { name: 'it rests for the last hour', script: refusing('new Date().getUTCHours() === 23'), breaks: 'stable' },
  {
    name: 'it sends an empty frame',
    script:
      '// downlink-ignore no-decoder: nothing comes back\n// downlink-ignore unknown-key: none is known\nfunction encodeDownlink(input) { return { bytes: [], fPort: 1 }; }\n',
    breaks: 'bytes',
  },
  {
    name: 'it adds a key when read',
    script: bool().replace('bytes[0] === 1 }', 'bytes[0] === 1, at: { hour: 3 } }'),
    breaks: 'round-trip',
    says: '00 is read with a further key, at, which encodeDownlink refuses',
  },
  {
    name: 'it rounds to halves',
    script: level('Math.round(d.level * 2)', 'input.bytes[0] / 2'),
    breaks: 'round-trip',
    says: '; refuse what lies between the values that can be sent',
  },
  {
    name: 'it walks its keys',
    script: `// downlink-ignore no-decoder: nothing comes back
function encodeDownlink(input) {
  var d = input.data, out = [];
  for (var k in d) {
    if (typeof d[k] !== 'number' || d[k] % 1 !== 0 || d[k] < 0 || d[k] > 255) return { errors: ['numbers only'] };
    if (k === 'a') out.push(1, d[k]);
    else if (k === 'b') out.push(2, d[k]);
    else return { errors: ['a or b'] };
  }
  return out.length === 0 ? { errors: ['a or b'] } : { bytes: out, fPort: 1 };
}
`,
    breaks: ['key-order', 'stable'],
  },
  {
    name: 'it wraps in a case that wants three keys',
    script: modes('d.high & 255, d.low & 255'),
    breaks: 'no-silent-loss',
  },
  {
    name: 'it has an answer that is hard to come to',
    script: modes(
      'd.high, d.low',
      "if (d.type === 'r' + 'a' + 'w' && d.high * d.high === d.low * 7 + 2) return { bytes: [9], fPort: 1 };",
    ),
    breaks: [],
    says: '1 of 3 answers with bytes was never reached (line 5)',
  },
  {
    name: 'it forgets a decoder',
    script: bool('// downlink-ignore no-decodr: it never reports'),
    breaks: 'unknown-rule',
  },
];

/** A formatter whose cases compare the sorted keys with a text. */
function modes(range: string, more = ''): string {
  return `// downlink-ignore no-decoder: nothing comes back
function byte(value) { return typeof value === 'number' && value % 1 === 0 && value >= 0 && value <= 255; }
function encodeDownlink(input) {
  var d = input.data || {};
  ${more}
  switch (d.type) {
    case 'off':
      if (Object.keys(d).join() !== 'type') return { errors: ['type alone'] };
      return { bytes: [1], fPort: 1 };
    case 'range':
      if (Object.keys(d).sort().join() !== 'high,low,type') return { errors: ['high and low'] };
      ${range.includes('&') ? "if (typeof d.high !== 'number' || typeof d.low !== 'number')" : 'if (!byte(d.high) || !byte(d.low))'} return { errors: ['high and low are bytes'] };
      return { bytes: [2, ${range}], fPort: 1 };
  }
  return { errors: ['type is off or range'] };
}
`;
}

function level(count: string, value: string): string {
  return `function encodeDownlink(input) {
  var d = input.data;
  if (!d || Object.keys(d).join() !== 'level' || typeof d.level !== 'number' || !(d.level >= 0 && d.level <= 100)) return { errors: ['level is 0 to 100'] };
  return { bytes: [${count}], fPort: 1 };
}
function decodeDownlink(input) {
  if (input.fPort !== 1 || input.bytes.length !== 1) return { errors: ['no frame of this device'] };
  return { data: { level: ${value} } };
}
`;
}

const FLOAT = `function encodeDownlink(input) {
  var d = input.data;
  if (!d || Object.keys(d).join() !== 'gain' || typeof d.gain !== 'number' || !(Math.abs(d.gain) <= 3e38)) return { errors: ['gain is a number'] };
  var view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, d.gain);
  return { bytes: [0, 1, 2, 3].map(function (at) { return view.getUint8(at); }), fPort: 1 };
}
function decodeDownlink(input) {
  if (input.fPort !== 1 || input.bytes.length !== 4) return { errors: ['no frame of this device'] };
  var view = new DataView(new ArrayBuffer(4));
  input.bytes.forEach(function (byte, at) { view.setUint8(at, byte); });
  return { data: { gain: view.getFloat32(0) } };
}
`;

/** Sound formatters of which something false was said once. */
export const forgiven: readonly [name: string, script: string][] = [
  ['floats of 32 bits', FLOAT],
  [
    'floats of 32 bits by a declaration',
    emitFormatter(device('fl', { gain: command({ fPort: 3, frame: [1, { gain: f32be({}) }] }) })).code,
  ],
];
