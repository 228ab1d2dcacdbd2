import { LIMITED } from '../building/limited.ts';
import { type Call, call } from '../call.ts';
import { deviceArgument } from './arguments.ts';

/** The flags of `build`. */
export const buildFlags = {
  out: { takes: 'DIR', says: 'the folder to write into; files of the same names are overwritten' },
  target: { takes: 'TARGET', says: saysTargets, many: true },
  commands: { takes: 'A,B', says: 'only these commands, where all are more than a server takes' },
  uplink: { takes: 'FILE', says: 'an uplink script to join in behind the formatter; - is stdin' },
  server: { takes: 'NAME@VERSION', says: `hold ${LIMITED} to the size limit of this version, not of all` },
} as const;

export const buildCall: Call = call({
  name: 'build',
  summary: 'Build the formatter of a device, and what else comes of its declaration, into a folder.',
  arguments: [deviceArgument],
  flags: buildFlags,
  examples: [
    ['build valve.ts --out generated', 'the formatter for The Things Stack'],
    ['build valve.ts --out generated \\\n    --target lorawan-devices --target node', 'two targets'],
    ['build valve.ts --out generated --commands open,reboot', 'two commands of it alone'],
    ['build valve.ts --out generated --uplink decode.js', 'with a script for uplinks behind it'],
  ],
  run: async (given, terminal) => (await import('../building/build.ts')).buildFiles(given, terminal),
});

async function saysTargets(): Promise<string> {
  const { targetNames } = await import('@downlink-kit/publish');
  return `${targetNames.join(', ')}; the first, unless told; may be repeated`;
}
