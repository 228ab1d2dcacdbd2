/** A formatter whose fault went unnoticed once, and all that has to be said of it. */
interface Overlooked {
  readonly name: string;
  readonly script: string;
  readonly breaks: string | readonly string[];
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
  { name: 'it takes one in a hundred', script: refusing('Math.random() < 0.99'), breaks: 'stable' },
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
];
