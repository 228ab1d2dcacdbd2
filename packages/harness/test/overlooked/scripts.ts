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
    breaks: ['nothing-accepted', 'stable'],
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
    name: 'it forgets a decoder',
    script: bool('// downlink-ignore no-decodr: it never reports'),
    breaks: 'unknown-rule',
  },
];

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
